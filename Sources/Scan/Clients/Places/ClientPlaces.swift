/// Where the known clients keep their configurations, as their makers document it.
public struct ClientPlaces: Sendable {
  private let home: String
  private let project: String
  private let platform: Platform
  private let variable: @Sendable (String) -> String?

  /// - Parameters:
  ///   - home: the user's home directory, absolute.
  ///   - project: the directory whose project files are looked at, absolute.
  ///   - variable: looks an environment variable up.
  public init(home: String, project: String, platform: Platform, variable: @escaping @Sendable (String) -> String?) {
    self.home = home
    self.project = project
    self.platform = platform
    self.variable = variable
  }

  /// Every place, client by client.
  public var all: [ClientPlace] {
    claudeDesktop + claudeCode + cursor + vsCode + codex + windsurf + devin + zed + geminiCLI
  }

  private var claudeDesktop: [ClientPlace] {
    [user(.claudeDesktop, "\(applications)/Claude/claude_desktop_config.json", .json(["mcpServers"]))]
  }

  private var claudeCode: [ClientPlace] {
    let directory = absolute("CLAUDE_CONFIG_DIR") ?? home
    return [
      user(.claudeCode, "\(directory)/.claude.json", .claudeCode),
      project(.claudeCode, ".mcp.json", .json(["mcpServers"])),
      system(
        .claudeCode, linux: "/etc/claude-code/managed-mcp.json",
        macOS: "/Library/Application Support/ClaudeCode/managed-mcp.json", .json(["mcpServers"])),
    ]
  }

  private var cursor: [ClientPlace] {
    [
      user(.cursor, "\(home)/.cursor/mcp.json", .json(["mcpServers"])),
      project(.cursor, ".cursor/mcp.json", .json(["mcpServers"])),
    ]
  }

  private var vsCode: [ClientPlace] {
    ["Code", "Code - Insiders", "VSCodium"].flatMap { edition in
      [
        user(.vsCode, "\(applications)/\(edition)/User/mcp.json", .json(["servers"])),
        user(.vsCode, "\(applications)/\(edition)/User/settings.json", .json(["mcp", "servers"])),
      ]
    } + [project(.vsCode, ".vscode/mcp.json", .json(["servers"]))]
  }

  private var codex: [ClientPlace] {
    [
      user(.codex, "\(absolute("CODEX_HOME") ?? "\(home)/.codex")/config.toml", .toml("mcp_servers")),
      project(.codex, ".codex/config.toml", .toml("mcp_servers")),
    ]
      + ["config", "managed_config"].map { name in
        system(.codex, linux: "/etc/codex/\(name).toml", macOS: "/etc/codex/\(name).toml", .toml("mcp_servers"))
      }
  }

  private var windsurf: [ClientPlace] {
    // The editor's own, and that of its plugins for other editors.
    ["windsurf/", ""].map { user(.windsurf, "\(home)/.codeium/\($0)mcp_config.json", .json(["mcpServers"])) }
  }

  private var devin: [ClientPlace] {
    ["config.json", "mcp_config.json"].map {
      user(.devin, "\(home)/.config/devin/\($0)", .json(["mcpServers"]))
    }
      + ["config.json", "config.local.json", "mcp_config.json"].map {
        project(.devin, ".devin/\($0)", .json(["mcpServers"]))
      }
  }

  private var zed: [ClientPlace] {
    let directory = platform == .macOS ? "\(home)/.config" : configurations
    return [
      user(.zed, "\(directory)/zed/settings.json", .json(["context_servers"])),
      project(.zed, ".zed/settings.json", .json(["context_servers"])),
    ]
  }

  private var geminiCLI: [ClientPlace] {
    let directory = absolute("GEMINI_CLI_HOME") ?? home
    return [
      user(.geminiCLI, "\(directory)/.gemini/settings.json", .geminiCLI),
      project(.geminiCLI, ".gemini/settings.json", .geminiCLI),
      geminiSystem("system-defaults", movedBy: "GEMINI_CLI_SYSTEM_DEFAULTS_PATH"),
      geminiSystem("settings", movedBy: "GEMINI_CLI_SYSTEM_SETTINGS_PATH"),
    ]
  }

  private func geminiSystem(_ name: String, movedBy variable: String) -> ClientPlace {
    let moved = absolute(variable)
    return system(
      .geminiCLI, linux: moved ?? "/etc/gemini-cli/\(name).json",
      macOS: moved ?? "/Library/Application Support/GeminiCli/\(name).json", .geminiCLI)
  }

  /// Where desktop programs keep their files.
  private var applications: String {
    platform == .macOS ? "\(home)/Library/Application Support" : configurations
  }

  private var configurations: String { absolute("XDG_CONFIG_HOME") ?? "\(home)/.config" }

  /// A directory or a file that a variable names; a relative one is ignored.
  private func absolute(_ name: String) -> String? {
    variable(name).flatMap { $0.hasPrefix("/") ? $0 : nil }
  }

  private func user(_ client: ClientProgram, _ path: String, _ layout: ClientPlace.Layout) -> ClientPlace {
    ClientPlace(client: client, scope: .user, path: path, layout: layout)
  }

  private func project(_ client: ClientProgram, _ path: String, _ layout: ClientPlace.Layout) -> ClientPlace {
    ClientPlace(client: client, scope: .project, path: "\(project)/\(path)", layout: layout)
  }

  private func system(
    _ client: ClientProgram, linux: String, macOS: String, _ layout: ClientPlace.Layout
  ) -> ClientPlace {
    ClientPlace(client: client, scope: .system, path: platform == .macOS ? macOS : linux, layout: layout)
  }
}
