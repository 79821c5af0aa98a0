extension Ledger {
  /// Signs the head of the ledger in a state directory: the newest record when this began, in the database or in the
  /// spool. Reads without the lock: a gateway may write meanwhile.
  ///
  /// What is signed is on the disk by then, whatever the gateway's durability: an anchor must not name what a loss of
  /// power takes away.
  ///
  /// - Parameter now: milliseconds since 1970.
  /// - Throws: ``LedgerError``: `missing` if there is no ledger, or no key to sign with; `lost` if there is no ledger any
  ///   more.
  public static func anchor(directory: String, at now: Int64) throws(LedgerError) -> Anchor {
    let directory = try StateDirectory.existing(directory)
    let key = try signingKey(of: directory)
    let head = try LedgerReader(inspecting: directory).head()
    // In this order: what leaves the spool meanwhile is in SQLite's log.
    for file in try directory.spooled().map(directory.spool(first:)) + [directory.ledger + "-wal", directory.ledger] {
      try DurableFile.flush(ifThere: file)
    }
    try DurableFile.flush(directory.path)
    return try key.sign(head, at: now, path: directory.ledger)
  }

  /// The public key with which anchors of a state directory are confirmed.
  ///
  /// - Throws: ``LedgerError`` of the kind `missing` if there is no key yet.
  public static func publicKey(directory: String) throws(LedgerError) -> PublicKey {
    try signingKey(of: StateDirectory.existing(directory)).publicKey
  }

  private static func signingKey(of directory: StateDirectory) throws(LedgerError) -> SigningKey {
    guard let key = try SigningKey.find(in: directory) else {
      throw LedgerError(.missing, path: directory.signingKey)
    }
    return key
  }
}
