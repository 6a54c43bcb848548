class Indexwright < Formula
  desc "Reviews PostgreSQL index migrations, and measures them on a throwaway server"
  homepage "https://github.com/OWNER/indexwright"
  url "https://github.com/OWNER/indexwright/archive/refs/tags/vVERSION.tar.gz"
  sha256 "SHA256"
  license "MIT"

  depends_on "node"

  def install
    system "npm", "install", *std_npm_args
    bin.install_symlink Dir["#{libexec}/bin/*"]
  end

  test do
    (testpath/"1.sql").write "CREATE INDEX a ON t (b);\n"
    assert_match "create-index-not-concurrent", shell_output("#{bin}/indexwright lint 1.sql", 1)
  end
end
