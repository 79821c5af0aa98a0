import Testing

@testable import Console

/// Themes are files, readable and writable by hand.
@Suite struct ThemeFileTests {
  @Test(arguments: ["dark", "light", "high-contrast", "mono"])
  func theThemesTheProgramBringsAreGood(name: String) throws {
    let theme = try #require(try Theme.builtIn(name))
    for role in [Role.flag, .riskCritical, .alarm] {
      #expect(theme.paint(for: role, depth: .monochrome) != Paint(), "\(role) must stand out without colour")
    }
    #expect(theme.paint(for: .text, .selected, depth: .monochrome).isReversed)
  }

  @Test func allFourAreThere() {
    #expect(Theme.builtInNames == ["dark", "light", "high-contrast", "mono"])
  }

  @Test func aRoleThatIsLeftOutLooksLikeText() throws {
    let theme = try Theme("text 250 | white | bold", named: "t")
    #expect(theme.paint(for: .denied, depth: .colours256) == Paint(foreground: .palette(250)))
    #expect(theme.paint(for: .denied, depth: .monochrome) == Paint(isBold: true))
  }

  @Test func theSelectionLiesOverARole() throws {
    let theme = try Theme("denied 160 | red |\nselected on 237 | reversed | reversed", named: "t")
    let paint = theme.paint(for: .denied, .selected, depth: .colours256)
    #expect(paint == Paint(foreground: .palette(160), background: .palette(237)))
    #expect(theme.paint(for: .denied, .selected, depth: .colours16).isReversed)
  }

  @Test(arguments: [
    ("text 250", "t.theme:1: `text` needs three columns parted by `|`: 256 colours, 16 colours, no colour"),
    (
      "# fine\n\ntext 1 | | ",
      "t.theme:3: `1` is no colour; take `default`, black red green yellow blue magenta cyan white bright-black bright-red bright-green bright-yellow bright-blue bright-magenta bright-cyan bright-white, or 16 to 255"
    ),
    ("text | 250 |", "t.theme:1: `250`: the second column takes the sixteen names only"),
    ("text | | red", "t.theme:1: `red`: the last column is for terminals without colour"),
    ("text || \ntext ||", "t.theme:2: `text` was painted in line 1"),
    ("text on | |", "t.theme:1: a colour must follow `on`"),
  ])
  func whatIsWrongIsSaidWithItsLine(text: String, problem: String) {
    #expect { try Theme(text, named: "t") } throws: { "\($0)" == problem }
  }

  @Test func anUnknownRoleIsNamedWithTheKnownOnes() {
    #expect { try Theme("colour | |", named: "t") } throws: {
      "\($0)".contains("`colour` is no role; roles are text dim")
    }
  }
}
