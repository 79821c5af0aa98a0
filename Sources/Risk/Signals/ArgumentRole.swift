/// What an argument is for, as the words of its key tell. It decides what is looked for: a note that mentions `rm -rf`
/// is harmless, a command that says it is not.
enum ArgumentRole: Sendable, Hashable {
  /// A line for a shell.
  case command
  /// A program in some language.
  case code
  case sql
  case path
  /// A URL or a host.
  case address
  case recipient
  /// Text for people or models.
  case prose
  /// Words to look for, or a query of a database.
  case query
  /// Encoded data, where it is expected.
  case blob
  /// A number that names or places something: how great it is says nothing.
  case ordinal
  /// Nothing tells.
  case other

  /// Roles that a whole word decides; the last word of a key that has one counts.
  private static let lexicon = WordTable<ArgumentRole>([
    (.command, "command commands run cmd cmdline shell bash exec execute argv args arguments entrypoint powershell"),
    (.code, "code script scripts python javascript snippet program expression"),
    (.sql, "sql statement statements"),
    (
      .path,
      """
      path paths file files filename filenames filepath filepaths folder folders directory directories dir dirs
      cwd workdir workspace root roots output outfile src dst
      """
    ),
    (
      .address,
      """
      url urls uri uris link links href host hosts hostname endpoint endpoints ip domain server webhook callback
      site website baseurl origin proxy
      """
    ),
    (
      .recipient,
      """
      to cc bcc recipient recipients email emails mailto receiver receivers attendees attendee invitee invitees
      participants phone channel channels chat beneficiary payee guests
      """
    ),
    (
      .prose,
      """
      message messages body text texts content contents description note notes comment comments title subject
      summary prompt prompts question answer caption reason instruction instructions document markdown html draft
      transcript story reply review feedback memory thought thoughts bio facts
      """
    ),
    (.query, "query queries search q keywords keyword term terms filter pattern"),
    (
      .blob,
      """
      data base image images img photo photos picture pictures audio video media attachment attachments bytes blob
      binary png jpeg jpg pdf thumbnail avatar icon mask hash digest sha checksum signature etag
      """
    ),
    (
      .ordinal,
      """
      id ids seed offset cursor port timestamp date year page zip postcode lat lng lon latitude longitude version
      index position start since until from
      """
    ),
  ])

  /// A key while its words are read.
  struct Reading {
    /// The role so far; nil if no word told one.
    private(set) var role: ArgumentRole?
    private var namesRecipient = false

    mutating func take(_ word: PackedWord) {
      guard let role = lexicon[word] else { return }
      // The `channel` of `channel_id` is written to under its number.
      self.role = namesRecipient && word == "id" ? .recipient : role
      if role == .recipient { namesRecipient = true }
    }
  }
}
