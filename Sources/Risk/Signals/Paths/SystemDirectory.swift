/// A directory at the root that belongs to the operating system.
enum SystemDirectory: Sendable {
  case configuration, devices, programs, variable, runtime, windows
  /// Any other.
  case other

  /// By their names, in lower case.
  static let lexicon = WordTable<SystemDirectory>([
    (.configuration, "etc"), (.devices, "dev"), (.programs, "usr"), (.variable, "var"), (.runtime, "run"),
    (.windows, "windows"),
    (.other, "boot sys proc bin sbin lib lib64 root system library system32 %systemroot% %windir%"),
  ])
}
