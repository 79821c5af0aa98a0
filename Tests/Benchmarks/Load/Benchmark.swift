/// The two ends of the benchmark: `benchmark serve`, an MCP server that costs next to nothing, and `benchmark load`,
/// an agent that calls it again and again. Each is one process with one event loop.
@main
enum Benchmark {
  static func main() {
    do {
      var arguments = Arguments(CommandLine.arguments.dropFirst())
      switch arguments.role {
      case "serve":
        let port = try arguments.number("--port")
        try arguments.end()
        try Upstream.serve(port: port)
      case "load":
        let plan = try LoadPlan(&arguments)
        try arguments.end()
        print(try LoadRun.perform(plan).json)
      default: throw BenchmarkError(Arguments.usage)
      }
    } catch {
      StandardError.fail("\(error)")
    }
  }
}
