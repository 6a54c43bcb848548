# Runs the migrations beside it with the Ecto that the Mix project has in which it is run, up and then down, and prints
# what each has sent.
defmodule Shop.Json do
  def encode_to_iodata!(map) when is_map(map),
    do: ["{", Enum.map_intersperse(map, ",", fn {key, item} -> [text(key), ":", encode_to_iodata!(item)] end), "}"]

  def encode_to_iodata!(list) when is_list(list), do: ["[", Enum.map_intersperse(list, ",", &encode_to_iodata!/1), "]"]
  def encode_to_iodata!(nil), do: "null"
  def encode_to_iodata!(value) when is_boolean(value) or is_number(value), do: to_string(value)
  def encode_to_iodata!(value), do: text(value)

  defp text(value), do: [?", escaped(to_string(value)), ?"]

  defp escaped(value) do
    for <<point::utf8 <- value>>, into: "" do
      cond do
        point in [?", ?\\] -> <<?\\, point>>
        point == ?\n -> "\\n"
        point == ?\t -> "\\t"
        point < 32 -> "\\u" <> String.pad_leading(Integer.to_string(point, 16), 4, "0")
        true -> <<point::utf8>>
      end
    end
  end
end

defmodule Shop.Repo do
  use Ecto.Repo, otp_app: :shop, adapter: Ecto.Adapters.Postgres
end

[socket | _] = System.argv()
Application.put_env(:postgrex, :json_library, Shop.Json)
Application.put_env(:logger, :level, :error)
Logger.configure(level: :error)
{:ok, _} = Application.ensure_all_started(:ecto_sql)
{:ok, _} = Application.ensure_all_started(:postgrex)

{:ok, _} =
  Shop.Repo.start_link(socket_dir: socket, username: "postgres", database: "postgres", pool_size: 3, log: false)

{:ok, sent} = Agent.start_link(fn -> [] end)

:telemetry.attach(
  "sent",
  [:shop, :repo, :query],
  fn _, _, metadata, _ -> Agent.update(sent, &[metadata.query | &1]) end,
  nil
)

# What it notes for itself is no part of a migration; the transaction of its lock is another connection's.
own? = fn sql -> sql =~ "schema_migrations" end
here = Path.dirname(__ENV__.file)

migrations =
  for path <- Enum.sort(Path.wildcard(Path.join(here, "migrations/*.exs"))) do
    [{module, _} | _] = Code.compile_file(path)
    {number, _} = Integer.parse(Path.basename(path))
    {number, Path.basename(path), module}
  end

run = fn direction, {number, name, module} ->
  Agent.update(sent, fn _ -> [] end)
  apply(Ecto.Migrator, direction, [Shop.Repo, number, module, [log: false, migration_lock: false]])
  {name, sent |> Agent.get(& &1) |> Enum.reverse() |> Enum.reject(own?)}
end

up = Map.new(migrations, &run.(:up, &1))
down = migrations |> Enum.reverse() |> Map.new(&run.(:down, &1))

versions =
  for name <- [:ecto_sql, :postgrex], into: %{}, do: {name, to_string(Application.spec(name, :vsn))}

IO.puts(Shop.Json.encode_to_iodata!(%{versions: versions, up: up, down: down}))
