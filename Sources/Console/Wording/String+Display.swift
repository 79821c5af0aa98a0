import Text

extension String {
  /// The columns it takes once it is safe to paint.
  var displayColumns: Int { DisplayWidth.columns(of: self) }
}
