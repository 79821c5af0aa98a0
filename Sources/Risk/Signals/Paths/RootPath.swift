/// A directory that paths must stay in.
struct RootPath: Sendable {
  let components: [[UInt8]]
  let isInHome: Bool
  let drive: UInt8?

  init(_ path: String) {
    var path = path
    let arena = Arena()
    (components, isInHome, drive) = path.withUTF8 {
      let path = FilePath(Bytes($0), in: arena)
      return (path.components.map { Array($0) }, path.isInHome, path.drive)
    }
  }
}
