// swift-tools-version: 6.2
import PackageDescription

// The modules, from the bottom up. An arrow may only point down: every target names what it may import,
// and `swift build --explicit-target-dependency-import-check error` (run by `make test`) holds it to that.

let swift: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "sluice",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "sluice", targets: ["sluice"]),
    .executable(name: "sluice-console", targets: ["sluice-console"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.0"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.0"),
    .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.0", traits: []),
  ],
  targets: [
    // Values and pure functions.
    .target(name: "Text", swiftSettings: swift),
    .target(name: "MCP", swiftSettings: swift),
    .target(
      name: "Policy",
      dependencies: ["MCP", "CRE2", .product(name: "Yams", package: "Yams")], swiftSettings: swift),
    .target(
      name: "Risk", dependencies: ["MCP", "Text"], resources: [.embedInCode("Scorecard/risk.scorecard")],
      swiftSettings: swift),
    .target(name: "Feed", dependencies: ["MCP", "Risk"], swiftSettings: swift),
    .target(name: "Scan", dependencies: ["MCP", "Policy", "Risk", "Text"], swiftSettings: swift),

    // The record.
    .target(
      name: "Audit",
      dependencies: [
        "CScheduler", "Feed", "MCP", "Risk",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ], swiftSettings: swift),

    // The live system.
    .target(
      name: "Gateway",
      dependencies: [
        "Audit", "Feed", "MCP", "Policy", "Risk", "Text",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "NIOSSL", package: "swift-nio-ssl"),
        .product(name: "NIOTLS", package: "swift-nio"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
        .product(name: "Subprocess", package: "swift-subprocess"),
        .product(name: "SystemPackage", package: "swift-system"),
        .product(name: "Yams", package: "Yams"),
      ], swiftSettings: swift),

    // The screen, and the terminal that shows it.
    .target(
      name: "Themes", path: "themes",
      resources: [
        .embedInCode("dark.theme"), .embedInCode("light.theme"), .embedInCode("high-contrast.theme"),
        .embedInCode("mono.theme"),
      ], swiftSettings: swift),
    .target(name: "Console", dependencies: ["Feed", "MCP", "Risk", "Text", "Themes"], swiftSettings: swift),
    .target(name: "Terminal", dependencies: ["Console", "CTerminal", "Feed", "MCP", "Text"], swiftSettings: swift),

    // Something to watch: demo servers and the agents that call them.
    .target(
      name: "Demo",
      dependencies: [
        "MCP",
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
      ],
      resources: [
        .embedInCode("Resources/tools/runware.tools.json"), .embedInCode("Resources/tools/shop.tools.json"),
        .embedInCode("Resources/policies/runware.policy.json"), .embedInCode("Resources/policies/shop.policy.json"),
      ], swiftSettings: swift),

    // C and C++ behind small headers.
    .target(
      name: "CRE2",
      linkerSettings: [.linkedLibrary("re2")]),
    .target(name: "CScheduler"),
    .target(
      name: "CTerminal",
      cSettings: [.define("_XOPEN_SOURCE_EXTENDED")],
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),

    // The console as a program of its own, and the whole, one file a subcommand, which becomes it.
    .executableTarget(name: "sluice-console", dependencies: ["Terminal"], swiftSettings: swift),
    .executableTarget(
      name: "sluice",
      dependencies: [
        "sluice-console",
        "Audit", "Console", "Demo", "Feed", "Gateway", "MCP", "Policy", "Risk", "Scan", "Terminal", "Text", "Themes",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
        .product(name: "UnixSignals", package: "swift-service-lifecycle"),
      ], swiftSettings: swift,
      // A good part of what a call costs is memory that is taken and given back.
      linkerSettings: [.linkedLibrary("jemalloc", .when(platforms: [.linux]))]),

    // The two ends of `make bench`.
    .executableTarget(
      name: "benchmark",
      dependencies: [
        .product(name: "NIOCore", package: "swift-nio"), .product(name: "NIOPosix", package: "swift-nio"),
      ], path: "Tests/Benchmarks/Load", swiftSettings: swift),

    // How long a large ledger takes to write, verify, fold and search.
    .executableTarget(
      name: "ledger-benchmark", dependencies: ["Audit", "Feed", "MCP", "Risk"], path: "Tests/Benchmarks/Ledger",
      swiftSettings: swift),
    // The labelled tools; what `make risk-report` prints, and what fits the scorecard to them.
    .target(name: "RiskCorpus", dependencies: ["MCP", "Risk"], path: "Tests/RiskCorpus", swiftSettings: swift),
    .executableTarget(
      name: "risk-report", dependencies: ["MCP", "Risk", "RiskCorpus"], path: "Tests/RiskReport", swiftSettings: swift),

    .testTarget(name: "TextTests", dependencies: ["Text"], swiftSettings: swift),
    .testTarget(name: "MCPTests", dependencies: ["MCP"], resources: [.copy("Vectors")], swiftSettings: swift),
    .testTarget(
      name: "PolicyTests", dependencies: ["Policy", "MCP"], resources: [.copy("Vectors")], swiftSettings: swift),
    .testTarget(
      name: "RiskTests", dependencies: ["Risk", "RiskCorpus", "MCP"], resources: [.copy("Corpus"), .copy("Vectors")],
      swiftSettings: swift),
    .testTarget(name: "FeedTests", dependencies: ["Feed", "MCP", "Risk"], swiftSettings: swift),
    .testTarget(
      name: "ScanTests", dependencies: ["Scan", "MCP", "Policy", "Risk", "Text"], resources: [.copy("Reports")],
      swiftSettings: swift),
    .testTarget(
      name: "AuditTests",
      dependencies: [
        "Audit", "Feed", "MCP", "Risk",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "GRDB", package: "GRDB.swift"),
      ], swiftSettings: swift),
    .testTarget(
      name: "GatewayTests",
      dependencies: [
        "Gateway", "Audit", "Feed", "MCP", "Policy", "Risk", .product(name: "NIOEmbedded", package: "swift-nio"),
        .product(name: "NIOCore", package: "swift-nio"), .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "InMemoryLogging", package: "swift-log"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOSSL", package: "swift-nio-ssl"),
        .product(name: "Subprocess", package: "swift-subprocess"),
        .product(name: "SystemPackage", package: "swift-system"),
      ], swiftSettings: swift),
    .testTarget(
      name: "ConsoleTests", dependencies: ["Console", "Feed", "MCP", "Risk", "Text", "Themes"],
      resources: [.copy("Frames")], swiftSettings: swift),
    .testTarget(
      name: "TerminalTests", dependencies: ["Terminal", "Console", "Feed", "MCP"], swiftSettings: swift),
    .testTarget(
      name: "DemoTests",
      dependencies: [
        "Demo", "MCP", "Policy", "Risk", .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"), .product(name: "NIOPosix", package: "swift-nio"),
      ], swiftSettings: swift),
  ],
  swiftLanguageModes: [.v6],
  cxxLanguageStandard: .cxx17
)
