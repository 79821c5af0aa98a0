/// Something a description tells of a deed, wherever the word stands. The scorecard weighs it.
enum Marker: String, CaseIterable {
  case lasting, billed, paid, sandboxed, confirmed, arbitrary, answering, delayed, outside, careful, reading
}
