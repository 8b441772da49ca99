// swift-tools-version: 6.2

import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

let argumentParser: Target.Dependency = .product(
  name: "ArgumentParser", package: "swift-argument-parser")
let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let cryptoExtras: Target.Dependency = .product(
  name: "CryptoExtras", package: "swift-crypto")
let httpTypes: Target.Dependency = .product(name: "HTTPTypes", package: "swift-http-types")
let hummingbird: Target.Dependency = .product(name: "Hummingbird", package: "hummingbird")
let hummingbirdCore: Target.Dependency = .product(
  name: "HummingbirdCore", package: "hummingbird")
let hummingbirdTesting: Target.Dependency = .product(
  name: "HummingbirdTesting", package: "hummingbird")
let jwt: Target.Dependency = .product(name: "JWTKit", package: "jwt-kit")
let logging: Target.Dependency = .product(name: "Logging", package: "swift-log")
let mustache: Target.Dependency = .product(name: "Mustache", package: "swift-mustache")
let nioCore: Target.Dependency = .product(name: "NIOCore", package: "swift-nio")
let numerics: Target.Dependency = .product(name: "RealModule", package: "swift-numerics")
let sqlite: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let yams: Target.Dependency = .product(name: "Yams", package: "Yams")

/// Files that a target carries inside, so that the binary runs alone.
func carried(_ files: [String]) -> [Resource] {
  files.map { .embedInCode($0) }
}

/// The settings of rooms that search and sum: optimised in a debug build too, or a check of hundreds of
/// organisations would take ten times as long.
let busy = strict + [.unsafeFlags(["-O"], .when(configuration: .debug))]

/// A room of the house, with the settings that all share.
func room(
  _ name: String, path: String? = nil, _ dependencies: [Target.Dependency] = [],
  exclude: [String] = [], carries files: [String] = [], settings: [SwiftSetting] = strict
) -> Target {
  .target(
    name: name, dependencies: dependencies, path: path, exclude: exclude,
    resources: carried(files), swiftSettings: settings)
}

/// The tests of a room, under `Tests`.
func tests(
  _ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []
) -> Target {
  .testTarget(
    name: name, dependencies: dependencies, exclude: exclude, swiftSettings: strict)
}

let package = Package(
  name: "parallax",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "parallax", targets: ["parallax"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
    .package(url: "https://github.com/apple/swift-http-types", exact: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
    .package(url: "https://github.com/apple/swift-nio.git", exact: "2.101.2"),
    .package(url: "https://github.com/apple/swift-numerics", exact: "1.1.1"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    .package(url: "https://github.com/vapor/jwt-kit", exact: "5.7.1"),
  ],
  targets: [
    .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
    .systemLibrary(
      name: "CCurl", providers: [.apt(["libcurl4-openssl-dev"]), .brew(["curl"])]),
    .systemLibrary(
      name: "CXLSXWriter", providers: [.apt(["libxlsxwriter-dev"]), .brew(["libxlsxwriter"])]),
    .systemLibrary(
      name: "CReadStat", providers: [.apt(["libreadstat-dev"]), .brew(["readstat"])]),
    room("SurveyModel", [yams]),
    room(
      "Surveys", path: "Surveys", exclude: ["README.md", "survey.schema.json"],
      carries: ["service-culture-12.yaml", "pulse-12.yaml"]),
    room("Simulation", ["SurveyModel"]),
    room("Statistics", [numerics], settings: busy),
    room("Tallies", ["SurveyModel", "Statistics", "CZlib"]),
    room("Analysis", ["SurveyModel", "Statistics", "Tallies"], settings: busy),
    room("Privacy", ["SurveyModel", "Statistics", "Analysis", crypto], settings: busy),
    room("Reporting", ["SurveyModel", "Privacy"]),
    room(
      "Rendering", ["Reporting", mustache, "CXLSXWriter", "CReadStat"],
      carries: ["report", "charts", "parts", "media", "print"].map { "html/\($0).css" }
        + [
          "page", "wave", "findings", "dumbbell", "heatmap", "turned", "forest", "changes",
          "numbers", "series", "inside", "why", "plan", "drivers", "noisy", "breakdown", "lines",
          "talk", "answers", "levelgap", "responses", "cards", "comments", "sheet", "status",
          "slopes", "gallery", "overview", "overviewbody", "mappage", "blockpage", "departmentpage",
          "ownoverview", "context", "statements", "distribution", "changetable",
          "method",
        ]
        .map { "html/templates/\($0).mustache" }),
    room(
      "Pipeline",
      ["SurveyModel", "Statistics", "Tallies", "Analysis", "Privacy", "Reporting", "Rendering"]),
    room("Exchange", ["SurveyModel", "Tallies"]),
    room(
      "Schemas", path: "docs/schema",
      carries: ["gaps", "changes", "noisy-gaps", "noisy-changes", "manifest"]
        .map { "\($0).schema.json" } + ["openapi.json"]),
    room("Extracts", ["SurveyModel", "Rendering", "CZlib", crypto], settings: busy),
    room("Collecting", ["SurveyModel", crypto, cryptoExtras]),
    room("Governance", ["SurveyModel", crypto, cryptoExtras]),
    room("Mailing", ["Collecting", "CCurl"]),
    room("Calling", ["CCurl"]),
    room("Notifying", ["Governance", "Calling", crypto]),
    room("Providers", ["SurveyModel", "Governance", "Calling", crypto, jwt]),
    room(
      "Migrations", path: "Migrations",
      carries: [
        "sqlite/0001_foundation.sql", "sqlite/0002_ballot_box.sql", "sqlite/0003_responses.sql",
        "sqlite/0004_outcome.sql", "sqlite/0005_privacy_settings.sql",
        "sqlite/0006_retention.sql", "sqlite/0007_comment_review.sql",
        "sqlite/0008_panel.sql", "sqlite/0009_releases.sql", "sqlite/0010_consent.sql",
        "sqlite/0011_noisy_release.sql", "sqlite/0012_breakdowns.sql", "sqlite/0014_outbox.sql",
        "sqlite/0013_receipts.sql",
        "sqlite/0015_code_words.sql",
        "sqlite/0016_packet.sql",
        "sqlite/0017_wave_texts.sql",
        "sqlite/0019_disclosure.sql",
        "sqlite/0020_accounts.sql",
        "sqlite/0021_wave_version.sql",
        "sqlite/0022_sealed_results.sql",
        "sqlite/0023_account_invitation.sql",
        "sqlite/0026_webhooks.sql",
        "sqlite/0027_providers.sql",
      ]),
    room(
      "SQLiteStore",
      [
        "SurveyModel", "Statistics", "Tallies", "Collecting", "Governance", "Notifying",
        "Migrations", sqlite, crypto,
      ]),
    room(
      "SurveyWeb",
      [
        "SurveyModel", "Collecting", "Governance", "Reporting", "Rendering", "Pipeline", "Schemas",
        hummingbird, hummingbirdCore, nioCore, httpTypes, mustache, logging, crypto,
      ],
      carries: [
        "Resources/parallax.css", "Resources/desk.css", "Resources/parallax.js",
        "Resources/mark.svg", "Resources/paper.css", "Templates/paper.mustache",
        "Resources/results.css", "Resources/mirror.js", "Templates/Results/results.mustache",
        "Templates/Results/mirror.mustache", "Resources/live.js",
      ]
        + [
          "check", "consent", "languages", "layout", "notice", "promise", "protection", "question",
          "receipt", "start", "statement", "text", "lookup", "confirm", "code", "codewords",
          "entry",
          "leaving", "lost", "onward", "pause",
        ].map { "Templates/\($0).mustache" }
        + [
          "desk", "desknotice", "deskpage", "deskfacts", "desklinks", "desktable", "deskform",
          "deskreading", "desklisting", "dashboard",
        ].map { "Templates/Desk/\($0).mustache" }),
    .executableTarget(
      name: "parallax",
      dependencies: [
        "SurveyModel", "Surveys", "Simulation", "Tallies", "Analysis", "Privacy", "Reporting",
        "Rendering", "Pipeline", "Exchange", "Schemas", "Extracts", "Collecting", "Governance",
        "Mailing", "Calling", "Notifying", "Providers", "SQLiteStore", "SurveyWeb", argumentParser,
        logging,
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "simulation-study",
      dependencies: ["SurveyModel", "Statistics", "Tallies", "Analysis", "Simulation"],
      path: "Benchmarks/Simulation", exclude: ["populations.csv", "populations.py"],
      swiftSettings: strict),
    .executableTarget(
      name: "suppression-study", dependencies: ["Privacy"], path: "Benchmarks/Suppression/Sources",
      swiftSettings: strict),
    .target(
      name: "TestSupport",
      dependencies: ["SurveyModel", "Collecting", "Governance", "Notifying", "Simulation"],
      swiftSettings: strict),
    tests("ArchitectureTests", []),
    tests("CommandLineTests", ["parallax", "Collecting", "SurveyModel"], exclude: ["Golden"]),
    tests("SurveyModelTests", ["SurveyModel", "Surveys"]),
    tests("StatisticsTests", ["Statistics", "Simulation"], exclude: ["Reference"]),
    tests("TalliesTests", ["SurveyModel", "Statistics", "Tallies", "Simulation"]),
    tests(
      "AnalysisTests",
      ["SurveyModel", "Statistics", "Tallies", "Analysis", "Privacy", "Simulation"]),
    tests(
      "PrivacyTests",
      ["SurveyModel", "Statistics", "Tallies", "Analysis", "Privacy", "TestSupport", "Simulation"]),
    tests("ReportingTests", ["SurveyModel", "Privacy", "Reporting", "TestSupport"]),
    tests(
      "RenderingTests", ["SurveyModel", "Privacy", "Reporting", "Rendering"],
      exclude: ["Golden"]),
    tests(
      "ExchangeTests", ["SurveyModel", "Tallies", "Simulation", "Exchange"], exclude: ["Fixtures"]),
    tests(
      "CollectingTests",
      ["SurveyModel", "Simulation", "Collecting", "TestSupport", crypto, cryptoExtras]),
    tests("ExtractsTests", ["SurveyModel", "Rendering", "Extracts", crypto]),
    tests("GovernanceTests", ["SurveyModel", "Governance", "TestSupport"]),
    tests("MailingTests", ["Collecting", "Mailing", "CCurl"]),
    tests("CallingTests", ["Calling"]),
    tests(
      "NotifyingTests", ["Governance", "Calling", "Notifying", "Simulation", "TestSupport"]),
    tests(
      "ProvidersTests",
      ["Governance", "Calling", "Providers", "TestSupport", crypto, jwt]),
    tests(
      "SQLiteStoreTests",
      [
        "SurveyModel", "Simulation", "Tallies", "Collecting", "Governance", "Notifying",
        "Migrations", "SQLiteStore", "TestSupport", sqlite,
      ], exclude: ["Golden"]),
    tests(
      "SurveyWebTests",
      [
        "SurveyModel", "Simulation", "Tallies", "Privacy", "Pipeline", "Collecting", "Governance",
        "Rendering", "Schemas", "SurveyWeb", "TestSupport", hummingbird, hummingbirdTesting,
        httpTypes, logging, mustache, crypto,
      ], exclude: ["Golden"]),
  ]
)
