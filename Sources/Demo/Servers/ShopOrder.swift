/// An order in the demo's shop.
struct ShopOrder: Sendable {
  let number: String
  let status: String
  let total: String
  let what: String

  var line: String { "\(number)  \(status)  \(total) EUR  \(what)" }

  static let all = [
    ShopOrder(number: "ord_8841", status: "sent", total: "480.00", what: "walnut desk lamp, 2"),
    ShopOrder(number: "ord_8840", status: "open", total: "64.50", what: "linen table cloth"),
    ShopOrder(number: "ord_8836", status: "paid", total: "129.00", what: "oak stool"),
    ShopOrder(number: "ord_8829", status: "sent", total: "12.00", what: "lamp wick, 3"),
    ShopOrder(number: "ord_8817", status: "refunded", total: "35.90", what: "candle holder"),
    ShopOrder(number: "ord_8802", status: "open", total: "249.00", what: "wall shelf, walnut"),
  ]
}
