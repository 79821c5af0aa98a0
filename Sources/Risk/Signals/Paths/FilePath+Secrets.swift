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
    let marks = Self.marks
    if Self.isSecret(name, in: components.dropLast()) { return true }
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
    marks[name] == .secret || isEnvironment(name) || isKey(name, in: directories)
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

  private static func isKey(_ name: Bytes, in directories: ArenaSlice<Bytes>) -> Bool {
    guard let dot = name.lastIndex(of: UInt8(ascii: ".")) else { return isOpenSSHKey(name) }
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
    guard isAbsolute, components.count >= 2 else { return false }
    let (first, second) = (components[0], components[1])
    if first.equals("etc") {
      return second.equals("shadow") || second.equals("sudoers")
        || (second.equals("ssl") && components.last?.equals("private") == true)
        || (second.equals("ssh") && components.last?.ends(with: "_key") == true)
    }
    if first.equals("run") { return second.equals("secrets") }
    if first.equals("var") { return components.count >= 3 && second.equals("run") && components[2].equals("secrets") }
    return first.equals("windows") && components.contains { $0.equals("sam") }
  }

  private enum SystemDirectory: Sendable {
    /// Belongs to the system as a whole.
    case whole
    case devices, programs, variable
  }

  private static let systemDirectories = WordTable<SystemDirectory>([
    (
      .whole,
      "etc boot sys proc bin sbin lib lib64 root system library windows system32 run %systemroot% %windir%"
    ),
    (.devices, "dev"), (.programs, "usr"), (.variable, "var"),
  ])
  private static let harmlessDevices = WordTable("null zero stdin stdout stderr random urandom tty shm fd")
  private static let harmlessInUsr = WordTable("share src")

  /// Whether the path is a device: what a command does with one tells more than its name.
  var isDevice: Bool { isAbsolute && components.first?.equals("dev") == true }

  /// Whether the path lies in the operating system's own directories.
  var isOfSystem: Bool {
    guard isAbsolute, !isInHome, let first = components.first else { return false }
    let second = components.dropFirst().first
    return switch Self.systemDirectories[first] {
    case .whole: true
    case .devices: second.map { !Self.harmlessDevices.contains($0) } ?? true
    case .programs: second.map { !Self.harmlessInUsr.contains($0) } ?? true
    case .variable: second.map { $0.equals("run") || $0.equals("spool") } ?? false
    case nil: drive != nil && first.begins(with: "program files")
    }
  }
}
