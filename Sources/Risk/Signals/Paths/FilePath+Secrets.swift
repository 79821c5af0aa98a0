extension FilePath {
  private enum Mark: Sendable {
    /// Holds secrets wherever it lies.
    case secret
    /// A directory of secrets.
    case secretDirectory
  }

  private static let marks = WordTable<Mark>([
    (
      .secret,
      """
      .env .netrc _netrc .pgpass .my.cnf .npmrc .pypirc .git-credentials .htpasswd htpasswd id_rsa id_dsa id_ecdsa
      id_ed25519 .vault-token wallet.dat .bash_history .zsh_history .dockercfg .s3cfg .boto credentials.json
      secrets.json secrets.yml secrets.yaml secrets.toml secrets.env master.key logins.json key4.db cookies.sqlite
      gshadow kubeconfig ntds.dit authorized_keys credentials.csv .credentials credentials.xml .envrc credentials
      passwords.txt password.txt passwords.csv tfstate accesskeys.csv .terraformrc
      """
    ),
    (.secretDirectory, ".ssh .gnupg .aws .azure .password-store keychains gcloud .kube .secrets .docker"),
  ])
  private static let harmlessInSSH = WordTable("known_hosts config")
  private static let samples = WordTable("example sample template dist defaults schema")
  private enum Ending: Sendable {
    case key, maybeKey, pem, json, publicHalf
  }

  private static let endings = WordTable<Ending>([
    (.key, "p12 pfx jks keystore kdbx ppk tfstate keychain-db"), (.maybeKey, "key"), (.pem, "pem"), (.json, "json"),
    (.publicHalf, "pub"),
  ])
  private static let keyDirectories = WordTable("ssl tls certs private keys pki secrets letsencrypt")

  /// Whether files at such paths usually hold keys, passwords or tokens.
  var isSecret: Bool {
    guard let name = components.last else { return false }
    if Self.isSecret(name, in: components[..<(components.endIndex - 1)]) { return true }
    let marks = Self.marks
    if let place = components.firstIndex(where: { marks[$0] == .secretDirectory }) {
      let inside = components[(place + 1)...]
      guard components[place].equals(".ssh") else { return !inside.isEmpty || isAbsolute }
      return !(name.ends(with: ".pub") || (inside.count == 1 && Self.harmlessInSSH.contains(name)))
    }
    return isSystemSecret || isOfBrowser(name)
  }

  /// The same for a name without a directory.
  static func isSecret(_ name: Bytes) -> Bool { name.equals(".ssh") || isSecret(name, in: ArenaSlice()) }

  private static func isSecret(_ name: Bytes, in directories: ArenaSlice<Bytes>) -> Bool {
    if marks[name] == .secret { return true }
    guard let dot = name.lastIndex(where: { $0 == UInt8(ascii: ".") }) else { return isOpenSSHKey(name) }
    return isEnvironment(name) || isKey(name, dot, in: directories)
  }

  /// Where browsers keep passwords and sessions.
  private func isOfBrowser(_ name: Bytes) -> Bool {
    guard name.equals("cookies") || name.equals("login data") else { return false }
    return components.dropLast().contains { Self.browsers.contains($0) }
  }

  private static let browsers = WordTable("google-chrome chrome chromium firefox .mozilla brave-browser edge safari")

  /// `.env.production`, not `.env.example`.
  private static func isEnvironment(_ name: Bytes) -> Bool {
    if name.ends(with: ".env") { return true }
    guard name.begins(with: ".env."), let last = name.split(separator: UInt8(ascii: ".")).last else { return false }
    return !samples.contains(last)
  }

  /// - Parameter dot: where the name's ending begins.
  private static func isKey(_ name: Bytes, _ dot: Int, in directories: ArenaSlice<Bytes>) -> Bool {
    let stem = name[..<dot]
    switch endings[name[(dot + 1)...]] {
    case .key: return true
    case .maybeKey:
      if ["server", "priv", "tls", "ssl", "client", "host", "domain", "ca", "root", "api", "secret", "sign"]
        .contains(where: { stem.begins(with: $0) || stem.ends(with: $0) })
      {
        return true
      }
      return directories.contains { keyDirectories.contains($0) }
    case .pem:
      return !["cert", "chain", "ca", "pub", "fullchain", "cacert"]
        .contains { stem.begins(with: $0) || stem.ends(with: $0) }
    case .json:
      return ["service-account", "service_account", "client_secret", "application_default_cred"]
        .contains { stem.begins(with: $0) }
        || ["serviceaccountkey", "credentials", "adminsdk"].contains { stem.ends(with: $0) }
    case .publicHalf: return false
    case nil: return isOpenSSHKey(name)
    }
  }

  private static func isOpenSSHKey(_ name: Bytes) -> Bool {
    name.begins(with: "id_") && ["id_rsa", "id_ed25519", "id_ecdsa", "id_dsa"].contains { name.begins(with: $0) }
  }

  private var isSystemSecret: Bool {
    guard let directory, components.count >= 2 else { return false }
    if components[0].equals("proc"), components.last?.equals("environ") == true { return true }
    let second = components[1]
    switch directory {
    case .configuration:
      return second.equals("shadow") || second.equals("sudoers")
        || (second.equals("ssl") && components.last?.equals("private") == true)
        || (second.equals("ssh") && components.last?.ends(with: "_key") == true)
    case .runtime: return second.equals("secrets")
    case .variable: return components.count >= 3 && second.equals("run") && components[2].equals("secrets")
    case .windows: return components.contains { $0.equals("sam") }
    case .devices, .programs, .other: return false
    }
  }

  private static let harmlessDevices = WordTable("null zero stdin stdout stderr random urandom tty shm fd")
  private static let harmlessInUsr = WordTable("share src")

  /// Whether the path is a device: what a command does with one tells more than its name.
  var isDevice: Bool { directory == .devices }

  /// Whether the path lies in the operating system's own directories.
  var isOfSystem: Bool {
    let second = components.dropFirst().first
    return switch directory {
    case .configuration, .runtime, .windows, .other: true
    case .devices: second.map { !Self.harmlessDevices.contains($0) } ?? true
    case .programs: second.map { !Self.harmlessInUsr.contains($0) } ?? true
    case .variable: second.map { $0.equals("run") || $0.equals("spool") } ?? false
    case nil: drive != nil && components.first?.begins(with: "program files") == true
    }
  }
}
