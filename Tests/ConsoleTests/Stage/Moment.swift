/// `14:02:04` on the day of the pictures, milliseconds since 1970.
func moment(_ text: String) -> Int64 {
  let parts = text.split(separator: ":").compactMap { Int64($0) }
  return 1_763_769_600_000 + ((parts[0] * 60 + parts[1]) * 60 + parts[2]) * 1000
}
