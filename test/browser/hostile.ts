/** What a page that forgets to escape would obey. */
export const hostile: readonly string[] = [
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  '"><svg onload=alert(1)>',
  "</title></style></pre></code><script>alert(1)</script>",
  "</text></svg><iframe src='https://evil.example'></iframe>",
  "<!-- <script>alert(1)</script>",
  "javascript:alert(1)",
  "&lt;script&gt;alert(1)&lt;/script&gt;",
  "<a href='https://evil.example'>click</a>",
  "<link rel=stylesheet href=https://evil.example/x.css><base href=https://evil.example/>",
  "<style>@import 'https://evil.example/x.css';</style>",
  "\u202egpj.exe\u202c \u2066x\u2069 \u0000 \u001b[2J",
];
