/// A program that agents live in, and that starts MCP servers by a configuration of its own.
public enum ClientProgram: String, Sendable, CaseIterable {
  case claudeDesktop = "Claude Desktop"
  case claudeCode = "Claude Code"
  case cursor = "Cursor"
  case vsCode = "VS Code"
  case codex = "Codex"
  case windsurf = "Windsurf"
  /// What Windsurf became, and its program for the terminal.
  case devin = "Devin"
  case zed = "Zed"
  case geminiCLI = "Gemini CLI"
}
