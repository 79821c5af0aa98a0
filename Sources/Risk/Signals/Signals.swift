import MCP
import Text

/// Looks through a call's arguments for what a person would miss, and for what makes this call worse than its tool.
public enum Signals {
  /// So many signals of one call say enough: keys are the agent's choice, and so is how many there are.
  public static let most = 100

  /// The signals of keys and values at every depth, in the order of the arguments. Takes time in proportion to their
  /// size.
  ///
  /// - Parameters:
  ///   - tool: the tool's name, which tells what is done with the arguments.
  ///   - context: what is usual and allowed.
  public static func find(
    in arguments: JSONObject, tool: String = "", context: SignalContext = SignalContext()
  ) -> [Signal] {
    var walk = ArgumentWalk(tool: ToolRole(tool), context: context)
    walk.visit(arguments)
    return walk.signals
  }
}
