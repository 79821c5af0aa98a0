import ArgumentParser
import Feed

extension CallFilter {
  /// The words of a command line as one filter.
  ///
  /// - Throws: `ValidationError` that names the term that means nothing.
  init(arguments: [String]) throws {
    do throws(FilterError) {
      try self.init(arguments.joined(separator: " "))
    } catch {
      throw ValidationError(error.description)
    }
  }

  /// The filter's terms, for `--help`.
  static let help = """
    All terms must hold; ! before one means not, a comma means or, * any text: risk:>=high tool:image* \
    server:shop agent:design-bot operator:ana rule:*limits* outcome:denied,refused since:2h; a bare word is looked \
    for in tool, agent and arguments.
    """
}
