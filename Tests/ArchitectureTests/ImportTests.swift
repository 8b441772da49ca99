import Testing

/// The doors between the rooms.
@Suite struct ImportTests {
  /// A room and what it may import, the standard library and Foundation aside.
  struct Room: CustomTestStringConvertible {
    let name: String
    let folder: String
    let mayImport: Set<String>

    init(_ name: String, in folder: String? = nil, _ mayImport: Set<String>) {
      self.name = name
      self.folder = folder ?? "Sources/" + name
      self.mayImport = mayImport
    }

    var testDescription: String { name }
  }

  static let rooms = [
    Room("SurveyModel", ["Yams"]),
    Room("Statistics", ["RealModule"]),
    Room("Tallies", ["SurveyModel", "Statistics", "CZlib"]),
    Room("Analysis", ["SurveyModel", "Statistics", "Tallies"]),
    Room("Privacy", ["SurveyModel", "Statistics", "Analysis", "Crypto"]),
    Room("Reporting", ["SurveyModel", "Privacy"]),
    Room("Rendering", ["Reporting", "Mustache", "CXLSXWriter", "CReadStat"]),
    Room("Schemas", in: "docs/schema", []),
    Room("Extracts", ["SurveyModel", "Rendering", "CZlib", "Crypto"]),
    Room(
      "Pipeline",
      ["SurveyModel", "Statistics", "Tallies", "Analysis", "Privacy", "Reporting", "Rendering"]),
    Room("Exchange", ["SurveyModel", "Tallies"]),
    Room("Collecting", ["SurveyModel", "Crypto", "CryptoExtras"]),
    Room("Governance", ["SurveyModel", "Crypto", "CryptoExtras"]),
    Room("Mailing", ["Collecting", "CCurl"]),
    Room("Calling", ["CCurl"]),
    Room("Notifying", ["Governance", "Calling", "Crypto"]),
    Room("Providers", ["SurveyModel", "Governance", "Calling", "Crypto", "JWTKit"]),
    Room(
      "SQLiteStore",
      [
        "SurveyModel", "Statistics", "Tallies", "Collecting", "Governance", "Notifying",
        "Migrations", "GRDB", "Crypto",
      ]),
    Room("Migrations", in: "Migrations", []),
    Room("Surveys", in: "Surveys", []),
    Room(
      "SurveyWeb",
      [
        "SurveyModel", "Collecting", "Governance", "Reporting", "Rendering", "Pipeline", "Schemas",
        "Hummingbird", "HummingbirdCore", "Mustache", "Logging", "NIOCore", "HTTPTypes", "Crypto",
        "ServiceLifecycle",
      ]),
    Room("Simulation", ["SurveyModel"]),
    Room(
      "TestSupport",
      ["SurveyModel", "Collecting", "Governance", "Notifying", "Simulation", "Testing"]),
  ]

  static let foundation: Set<String> = [
    "Foundation", "FoundationEssentials", "Glibc", "Darwin", "Musl", "Synchronization", "Dispatch",
  ]

  @Test(arguments: rooms)
  func `a room imports only what its row allows`(_ room: Room) throws {
    let files = try Repository.swiftFiles(in: room.folder)
    #expect(!files.isEmpty)
    for file in files {
      let strangers = file.imports.subtracting(room.mayImport).subtracting(Self.foundation)
      #expect(strangers.isEmpty, "\(file.path) imports \(strangers.sorted())")
    }
  }

  @Test func `every folder of Sources is a room of the table`() throws {
    let folders = Set(
      try Repository.swiftFiles(in: "Sources").map { file in
        String(file.path.split(separator: "/")[1])
      })
    let known = Set(Self.rooms.map(\.name)).union(["parallax"])
    #expect(folders.subtracting(known).isEmpty)
  }

  @Test func `the statistics import nothing of ours and no Foundation`() throws {
    for file in try Repository.swiftFiles(in: "Sources/Statistics") {
      #expect(file.imports.isSubset(of: ["RealModule"]), "\(file.path)")
    }
  }

  @Test(arguments: ["Analysis", "Privacy", "Reporting", "Rendering"])
  func `no answer sheet is known right of the tallies`(_ room: String) throws {
    for file in try Repository.swiftFiles(in: "Sources/" + room) {
      #expect(!file.text.contains("AnswerSheet"), "\(file.path)")
    }
  }

  @Test(arguments: ["SurveyWeb", "parallax", "Collecting"])
  func `no front end knows SQL`(_ room: String) throws {
    for file in try Repository.swiftFiles(in: "Sources/" + room) {
      for word in ["SELECT ", "INSERT INTO", "DELETE FROM"] {
        #expect(!file.text.contains(word), "\(file.path) holds \(word)")
      }
    }
  }
}
