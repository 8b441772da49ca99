import Collecting
import Foundation
import HTTPTypes
import Hummingbird
import SurveyModel
import TestSupport
import Testing

@testable import SurveyWeb

/// An empty page that is made once says to everybody what a page of their own would say.
@Suite struct PageMemoryTests {
  /// What an empty page of questions cannot depend on beside the key: the survey and its pages, which
  /// the wave stands for, and the mark, which is put in anew.
  private static let known: Set<String> = [
    "survey", "pages", "wave", "role", "language", "minutes", "asksForConsent", "isShared",
    "allowsCodeWords", "token",
  ]

  @Test func `whatever the context of a page holds is in the key`() async throws {
    let world = try await WebWorld()
    let context = try await Self.context(of: try world.link(), in: world)
    let fields = Set(Mirror(reflecting: context).children.compactMap(\.label))
    #expect(fields == Self.known, "a new field belongs into SheetContext.Key, and then here")
    let composer = Set(
      Mirror(reflecting: Self.composer(context, 0)).children.compactMap(\.label))
    #expect(composer == ["context", "position", "inputs", "faults", "fromCheck"])
    let key = context.key(ofPage: 0, fromCheck: false)
    let parts = Set(Mirror(reflecting: key).children.compactMap(\.label))
    #expect(parts.isSuperset(of: Self.known.subtracting(["survey", "token"])))
  }

  @Test func `for everybody, from either side, a page that is kept is the page made anew`()
    async throws
  {
    let world = try await WebWorld()
    let templates = try PageTemplates()
    let shared = PageResponder(templates: templates, settings: WebWorld.plain)
    var seen: Set<String> = []
    for link in world.links {
      let context = try await Self.context(of: link.secret, in: world)
      for position in context.pages.indices {
        for fromCheck in [false, true] {
          let composer = Self.composer(context, position, fromCheck: fromCheck)
          let anew = templates.render(composer.view())
          let kept = try await Self.body(shared.questions(composer))
          #expect(kept == anew)
          seen.insert(kept.replacing(context.token.text, with: ""))
        }
      }
    }
    // Six pages, from the check or not, to leaders, the frontline, and the frontline in German; what is
    // asked about oneself has the same words for both roles.
    #expect(seen.count == 6 * 2 * 3 - 2)
  }

  @Test func `no page of one person holds the mark of another`() async throws {
    let world = try await WebWorld()
    let responder = PageResponder(templates: try PageTemplates(), settings: WebWorld.plain)
    let (one, other) = (try world.link(of: "sales-1"), try world.link(of: "sales-2"))
    for (link, stranger) in [(one, other), (other, one), (one, other)] {
      let context = try await Self.context(of: link, in: world)
      let page = try await Self.body(responder.questions(Self.composer(context, 0)))
      #expect(page.contains(FormToken(link).text))
      #expect(!page.contains(FormToken(stranger).text))
    }
  }

  @Test func `what was answered is on nobody else's page`() async throws {
    let world = try await WebWorld()
    let (one, other) = (try world.link(of: "sales-1"), try world.link(of: "sales-2"))
    try await world.visit { client in
      let visitor = Visitor(client)
      _ = try await visitor.begin(one)
      _ = try await visitor.post("/answer/1", ["welcome-1": "4"])
      #expect(try await visitor.get("/answer/1").chosen == ["welcome-1": "4"])
      let stranger = Visitor(client)
      _ = try await stranger.begin(other)
      #expect(try await stranger.get("/answer/1").chosen == [:])
      #expect(try await visitor.get("/answer/1").chosen == ["welcome-1": "4"])
    }
  }

  @Test func `more pages than it holds are made again`() async throws {
    let world = try await WebWorld()
    let memory = PageMemory<Int>()
    let mark = FormToken(try world.link()).text
    for number in 0...PageMemory<Int>.most {
      _ = memory.page(number, marks: [mark]) { "page \(number)" }
    }
    let again = memory.page(0, marks: [mark]) { "made again" }
    #expect(String(buffer: again) == "made again")
    let kept = memory.page(PageMemory<Int>.most, marks: [mark]) { "made again" }
    #expect(String(buffer: kept) == "page \(PageMemory<Int>.most)")
  }

  private static func composer(
    _ context: SheetContext, _ position: Int, fromCheck: Bool = false
  ) -> QuestionComposer {
    QuestionComposer(
      context: context, position: position, inputs: [:], faults: [], fromCheck: fromCheck)
  }

  /// The body of a response, as a browser gets it.
  private static func body(_ response: Response) async throws -> String {
    let writer = Collector()
    try await response.body.write(writer)
    return String(buffer: writer.bytes)
  }

  private static func context(
    of secret: LinkSecret, in world: WebWorld
  ) async throws -> SheetContext {
    let runner = SurveyRunner(waves: world.store, ballots: world.store, read: Harbour.read)
    guard case .session(let session) = try await runner.open(secret, at: Harbour.during) else {
      throw WorldError.noSuchPerson
    }
    return SheetContext(session, token: FormToken(secret))
  }
}

/// Takes what a response writes.
private final class Collector: ResponseBodyWriter {
  var bytes = ByteBuffer()

  func write(_ buffer: ByteBuffer) async throws {
    bytes.writeImmutableBuffer(buffer)
  }

  func finish(_ trailingHeaders: HTTPFields?) async throws {}
}
