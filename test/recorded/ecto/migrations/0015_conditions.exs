defmodule Shop.Repo.Migrations.Conditions do
  use Ecto.Migration

  def change do
    if direction() == :up do
      execute("COMMENT ON TABLE alpha IS 'up'", "")
    else
      execute("", "COMMENT ON TABLE alpha IS 'down'")
    end

    unless direction() == :up, do: execute("", "COMMENT ON TABLE alpha IS 'unless'")

    case direction() do
      :up -> execute("COMMENT ON TABLE beta IS 'up'", "")
      :down -> execute("", "COMMENT ON TABLE beta IS 'down'")
    end

    cond do
      direction() == :down -> execute("", "COMMENT ON TABLE beta IS 'cond'")
      true -> execute("COMMENT ON TABLE beta IS 'true'", "")
    end
  end
end
