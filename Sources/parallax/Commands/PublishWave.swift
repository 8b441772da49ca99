import ArgumentParser
import Collecting
import Privacy
import SurveyModel

/// `parallax wave publish`: hands results to leaders.
struct PublishWave: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish",
    abstract: "Hand a sealed wave's results to leaders: to all at once, or in steps.",
    discussion: """
      A leader sees the organisation's results and those of the own departments. Consultants see results \
      from the closing on. Without options the results go to all leaders.
      """)

  @Argument(help: "The name of the wave.")
  var name: String

  @Option(help: "Only to the leaders of this department and of those below it; repeatable.")
  var to: [String] = []

  @Flag(help: "Take the results back: from those departments, or all that was handed out.")
  var withdraw = false

  @OptionGroup var global: GlobalOptions

  func run() async throws {
    let workshop = try Workshop(global)
    let wave = try await workshop.wave(name)
    let tree = try await workshop.store.frozenTree(of: wave.id)
    for department in to where tree[Identifier(department)] == nil {
      throw Failure(noDepartment: department, in: tree)
    }
    let departments = to.isEmpty ? nil : to.map { Identifier<Department>($0) }
    if withdraw {
      try await workshop.store.withdraw(wave.id, from: departments)
    } else {
      guard wave.settings.noise == nil else { throw Failure(noisy: name) }
      guard try await SealedWave.seal(name, in: workshop) != nil else { return }
      try await workshop.store.publish(wave.id, to: departments)
    }
    Console.say(Self.words(try await workshop.store.publication(of: wave.id), wave: name))
  }

  private static func words(_ publication: Publication, wave: String) -> String {
    if publication.isForAll { return "All leaders see the results of “\(wave)”." }
    guard !publication.departments.isEmpty else {
      return "No leader sees the results of “\(wave)”."
    }
    let places = publication.departments.sorted().map(\.rawValue).joined(separator: ", ")
    return "The results of “\(wave)” are seen by the leaders of: \(places)."
  }
}

/// `parallax wave verify`: whether what was frozen is what is there.
struct VerifyWave: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "See whether a sealed wave's frozen results are those that were sealed.")

  @Argument(help: "The name of the wave.")
  var name: String

  @OptionGroup var global: GlobalOptions

  func run() async throws {
    let workshop = try Workshop(global)
    let wave = try await workshop.wave(name)
    guard let sealed = try await SealedWave(wave, in: workshop) else {
      throw Failure(
        .unavailable, "“\(name)” is not sealed",
        hint: "Freeze its results with: parallax wave seal \(ShellWord.of(name))")
    }
    let parts = try await workshop.store.sealedParts(of: wave.id, named: nil)
    for part in parts where !part.isWhole { throw SealFault.altered(part: part.name) }
    if global.json {
      Console.give(
        try JSONText.of(
          SealDescription(wave: name, seal: sealed.seal, parts: parts.map(\.name))))
    } else {
      Console.give("\(sealed.seal)  \(Console.harmless(name))\n")
    }
    Console.say("“\(name)” is as it was sealed.")
  }
}

/// A seal as programs read it.
private struct SealDescription: Encodable {
  let wave: String
  let seal: String
  let parts: [String]
}
