import ArgumentParser
import Collecting
import Foundation
import SurveyModel

/// `parallax packet …`: answering at a site without network.
struct PacketCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "packet",
    abstract: "Take a wave to a site without network, and bring the ballots home.",
    discussion: """
      At home `make` writes a signed, encrypted file for some departments; at the site `open` makes a \
      database of it, in which `answer` and `serve` work; `collect` writes what was answered, and at \
      home `merge` puts it into the box, each invitation once.
      """,
    subcommands: [
      MakePacket.self, OpenPacket.self, CollectPacket.self, MergePacket.self, ListPackets.self,
    ])
}

/// `parallax packet make`: a packet for a site.
struct MakePacket: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "make",
    abstract: "Make the packet of some departments; its code goes to stdout.",
    discussion: """
      The file holds no name, address or link: people take their links along. The code that opens it \
      goes to stdout, or to a file with --code-file; send it by another way than the packet.
      """)

  @Argument(help: "The name of the wave.")
  var wave: String

  @Option(help: "The code of a department; those below it belong to it. Repeatable.")
  var department: [String]

  @Option(name: .shortAndLong, help: "The new file of the packet.")
  var output: String

  @Option(help: "A new file for the code, which only you may read.")
  var codeFile: String?

  @OptionGroup var global: GlobalOptions

  func validate() throws {
    guard !department.isEmpty else {
      throw ValidationError("Say for whom the packet is: --department CODE.")
    }
  }

  func run() async throws {
    let file = OutputFile(path: output, isPrivate: true)
    let codeFile = OutputFile(path: codeFile, isPrivate: true)
    for output in [file, codeFile] { try output.refuseExisting() }
    let workshop = try Workshop(global)
    let id = try await workshop.wave(wave).id
    let tree = try await workshop.store.frozenRoster(of: id).tree
    for code in department where !tree.departments.isEmpty && tree[Identifier(code)] == nil {
      throw Failure(noDepartment: code, in: tree)
    }
    var generator = SystemRandomNumberGenerator()
    let office = PacketOffice(
      waves: workshop.store, packets: workshop.store, keys: try workshop.keys())
    let made = try await office.make(
      of: id, for: department.map { Identifier($0) }, at: Date(), using: &generator)
    try file.write(Array(made.file))
    try codeFile.write(Array((made.code.text + "\n").utf8))
    Console.say("Packet \(made.packet.label): \(made.packet.people) people can answer with it.")
    if made.without > 0 {
      Console.say(
        "\(made.without) people of these departments have no link yet and are not in it: "
          + "parallax invite \(ShellWord.of(wave)) -o links.csv, then make the packet anew.")
    }
    Console.say("There: parallax packet open FILE --database site.sqlite")
  }
}

/// `parallax packet open`: a packet becomes a site's database.
struct OpenPacket: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open",
    abstract: "Open a packet at the site: its links can then be answered there.",
    discussion: """
      The wave comes into the database of --database, which is made. The code is asked for, or read \
      from --code-file (- for stdin).
      """)

  @Argument(help: "The file of the packet.")
  var file: String

  @Option(help: "A file with the code; - for stdin.")
  var codeFile: String?

  @OptionGroup var global: GlobalOptions

  func run() async throws {
    let bytes = try PacketFile.contents(of: file)
    guard let code = PacketCode(try typedCode()) else {
      throw CollectingError.packet(.wrongCode)
    }
    let workshop = try Workshop(makingIfMissing: global)
    let site = PacketSite(store: workshop.store, keys: try workshop.keysOrNew())
    let opened = try await Self.opened(bytes, with: code, at: site)
    Console.say(
      "“\(opened.wave.name)” of \(opened.wave.organisation.rawValue) is here: "
        + "\(opened.packet.people) people can answer until \(opened.wave.closes.asEnd).")
    Console.say(
      "Now: parallax answer LINK --database \(global.databasePath), or parallax serve. "
        + "Then: parallax packet collect -o FILE")
  }

  private static func opened(
    _ bytes: Data, with code: PacketCode, at site: PacketSite
  ) async throws -> SiteWave {
    do {
      return try await site.open(bytes, with: code)
    } catch .store(.nameTaken(let name)) {
      throw Failure(
        .conflict, "“\(name)” is in this database already",
        hint: "Open each packet in a database of its own: --database FILE")
    }
  }

  private func typedCode() throws -> String {
    if let codeFile, codeFile != "-" {
      return String(decoding: try PacketFile.contents(of: codeFile), as: UTF8.self)
    }
    if codeFile == nil {
      guard !global.noInput, Console.isInteractive else {
        throw Failure(
          .usage, "the packet needs its code",
          hint: "Name a file with --code-file FILE, or - to read it from stdin.")
      }
      Console.say("The code of the packet:")
    }
    return readLine() ?? ""
  }
}

/// `parallax packet collect`: what was answered at the site.
struct CollectPacket: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "collect",
    abstract: "Write what was answered at the site into a sealed file, to be merged at home.",
    discussion: """
      It can be done again at any time: a later file holds all that an earlier one does. Unfinished \
      answers stay at the site.
      """)

  @Argument(help: "The name of the wave (default: the only one there is).")
  var wave: String?

  @Option(name: .shortAndLong, help: "The new file.")
  var output: String

  @OptionGroup var global: GlobalOptions

  func run() async throws {
    let file = OutputFile(path: output, isPrivate: true)
    try file.refuseExisting()
    let workshop = try Workshop(global)
    let found = try await self.found(in: workshop)
    let site = PacketSite(store: workshop.store, keys: try workshop.keys())
    var generator = SystemRandomNumberGenerator()
    let collected = try await site.collect(found.id, using: &generator)
    try file.write(Array(collected.file))
    Console.say(
      found.settings.noise == nil
        ? "\(collected.ballots) ballots collected." : "The ballots are collected.")
    Console.say("At home: parallax packet merge FILE. Keep this database until that is done.")
  }

  private func found(in workshop: Workshop) async throws -> Wave {
    if let wave { return try await workshop.wave(wave) }
    let all = try await workshop.store.waves(of: try await workshop.organisation())
    guard let only = all.first, all.count == 1 else {
      throw Failure(
        .usage, "this database holds \(all.isEmpty ? "no wave" : "several waves")",
        hint: all.isEmpty ? nil : "Say which: " + all.map(\.name).joined(separator: ", "))
    }
    return only
  }
}

/// `parallax packet merge`: a site's ballots into the box.
struct MergePacket: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Put what a site has collected into the box, each invitation once.",
    discussion: """
      Whichever ballot of a person comes first counts: the one that was sent here, or the one of the \
      file that is merged first. Merging a file again changes nothing.
      """)

  @Argument(help: "The file that the site has collected.")
  var file: String

  @OptionGroup var global: GlobalOptions

  func run() async throws {
    let bytes = try PacketFile.contents(of: file)
    let workshop = try Workshop(global)
    let office = PacketOffice(
      waves: workshop.store, packets: workshop.store, keys: try workshop.keys())
    let merged = try await office.merge(bytes)
    let isCounted = try await workshop.store.wave(merged.wave).settings.noise == nil
    Console.say(
      isCounted
        ? "Packet \(merged.packet.label): \(merged.added) ballots are new in the box of "
          + "“\(merged.wave.name)”."
        : "Packet \(merged.packet.label) is merged into “\(merged.wave.name)”.")
    if merged.known > 0, isCounted {
      Console.say("\(merged.known) were from people whose ballot was in already: the first counts.")
    }
    if merged.refused > 0 {
      Console.say(
        "\(merged.refused) were left out: their links have been taken back, or the people erased.")
    }
  }
}

/// `parallax packet list`: the packets of a wave.
struct ListPackets: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "The packets of a wave, and which have come back.")

  @Argument(help: "The name of the wave.")
  var wave: String

  @OptionGroup var global: GlobalOptions

  func run() async throws {
    let workshop = try Workshop(global)
    let packets = try await workshop.store.packets(of: try await workshop.wave(wave).id)
    if global.json {
      return Console.give(try JSONText.of(packets.map(PacketDescription.init)))
    }
    for packet in packets {
      Console.give("\(packet.label)  \(packet.people) people  \(packet.standing)\n")
    }
    if packets.isEmpty { Console.say("There are no packets of “\(wave)”.") }
  }
}

extension PacketRecord {
  /// How it stands with the packet, in a word.
  fileprivate var standing: String {
    switch side {
    case .site: "here"
    case .home: isBack ? "back" : "out"
    }
  }
}

/// A packet in the words of JSON.
private struct PacketDescription: Encodable {
  let packet: String
  let people: Int
  let standing: String

  init(_ record: PacketRecord) {
    packet = record.label
    people = record.people
    standing = record.standing
  }
}

/// A file that the packet commands read.
private enum PacketFile {
  static func contents(of path: String) throws -> Data {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Failure(.notFound, "\(path) cannot be read")
    }
    return data
  }
}
