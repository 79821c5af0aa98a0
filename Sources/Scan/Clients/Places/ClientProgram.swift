/// A program that agents live in, and that starts MCP servers by a configuration of its own.
public enum ClientProgram: String, Sendable, CaseIterable {
  case claudeDesktop = "Claude Desktop"
  case claudeCode = "Claude Code"
  case cursor = "Cursor"
  case vsCode = "VS Code"
  case codex = "Codex"
  case windsurf = "Windsurf"
  case zed = "Zed"
  case geminiCLI = "Gemini CLI"
}
