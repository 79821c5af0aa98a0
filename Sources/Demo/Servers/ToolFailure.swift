/// Why a demo tool can't do what was asked; said to the agent as the tool's own answer.
struct ToolFailure: Error, Equatable {
  let reason: String
}
