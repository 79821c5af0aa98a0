import MCP

extension Toolbox {
  /// A shop's orders, mail and refunds. Nothing is kept: an order that was paid back stands in the list as before.
  static let shop = Toolbox(
    definitions: PackageResources.shop_tools_json,
    deeds: [
      "list_orders": (8...14, orders),
      "send_email": (180...320, email),
      "refund_order": (300...500, refund),
    ])

  @Sendable private static func orders(_ arguments: Arguments) throws(ToolFailure) -> [JSON] {
    let status = arguments.optionalText("status")
    let number = arguments.optionalText("order")
    let found = ShopOrder.all.filter { order in
      (status == nil || order.status == status) && (number == nil || order.number == number)
    }
    return [DemoTool.text(found.isEmpty ? "no orders" : found.map(\.line).joined(separator: "\n"))]
  }

  @Sendable private static func email(_ arguments: Arguments) throws(ToolFailure) -> [JSON] {
    let addresses = try arguments.texts("to")
    _ = try arguments.text("subject")
    _ = try arguments.text("body")
    return [DemoTool.text("sent to \(addresses.count) \(addresses.count == 1 ? "address" : "addresses")")]
  }

  @Sendable private static func refund(_ arguments: Arguments) throws(ToolFailure) -> [JSON] {
    let number = try arguments.text("order")
    let amount = try arguments.number("amount")
    guard let order = ShopOrder.all.first(where: { $0.number == number }) else {
      throw ToolFailure(reason: "there is no order `\(number)`")
    }
    return [DemoTool.text("\(amount) EUR of \(order.total) paid back for \(number)")]
  }
}
