import Collecting
import SurveyModel
import TestSupport
import Testing

/// What is promised follows from the settings and the roster alone.
@Suite struct PromisesTests {
  /// Operations with a large north and a small south; `leaders` is how many lead in the south.
  private func roster(leaders: Int, frontline: Int = 20) throws -> Roster {
    var people: [Participant] = []
    func add(_ count: Int, to department: Identifier<Department>, _ tier: Tier) {
      for _ in 0..<count {
        people.append(
          Participant(
            id: Identifier("p\(people.count)"), department: department, tier: tier,
            language: "en"))
      }
    }
    add(8, to: "ops-north", .firstLine)
    add(30, to: "ops-north", .frontline)
    add(leaders, to: "ops-south", .firstLine)
    add(frontline, to: "ops-south", .frontline)
    return Roster(tree: try DepartmentTree(Harbour.departments), participants: people)
  }

  private func promise(
    _ settings: WaveSettings = WaveSettings(), leaders: Int, frontline: Int = 20,
    tier: Tier = .firstLine
  ) throws -> Promise {
    Promises(survey: Harbour.survey, roster: try roster(leaders: leaders, frontline: frontline))
      .promise(of: Harbour.wave(settings: settings), in: "ops-south", at: tier)
  }

  @Test func `a person counts in the department, all above it, and the organisation`() throws {
    let places = try promise(leaders: 5).places
    #expect(places.map(\.name) == ["South", "Operations", "Harbour Services"])
    #expect(places.map(\.telling) == [.results, .results, .results])
  }

  @Test func `a department with too few of a role is never shown on its own`() throws {
    let few = try promise(leaders: 4).places
    #expect(few.map(\.telling) == [.nothing(few: [.leader]), .results, .results])
    let both = try promise(leaders: 1, frontline: 2).places
    #expect(both[0].telling == .nothing(few: [.leader, .frontline]))
    let stricter = try promise(WaveSettings(minimumGroup: 9), leaders: 8).places
    #expect(stricter[0].telling == .nothing(few: [.leader]))
  }

  @Test(arguments: [(2, 20, false), (3, 20, true), (4, 20, true), (4, 19, false)])
  func `a direction is promised from three leaders and twenty frontline on`(
    leaders: Int, frontline: Int, isTold: Bool
  ) throws {
    let settings = WaveSettings(smallLeadership: .directionOnly)
    let place = try promise(settings, leaders: leaders, frontline: frontline).places[0]
    #expect((place.telling == .direction) == isTold)
  }

  @Test func `a department that is shown has no direction of its own`() throws {
    let settings = WaveSettings(smallLeadership: .directionOnly)
    #expect(try promise(settings, leaders: 5).places[0].telling == .results)
  }

  @Test(arguments: [(0, 20, false), (1, 20, true), (4, 5, true), (4, 4, false), (5, 20, false)])
  func `leaders are asked where they are few and the frontline is not`(
    leaders: Int, frontline: Int, isAsked: Bool
  ) throws {
    let settings = WaveSettings(smallLeadership: .openLeaders)
    let promise = try promise(settings, leaders: leaders, frontline: frontline)
    #expect(promise.asksForConsent == isAsked)
    #expect((promise.places[0].telling == .consent) == isAsked)
    #expect(promise.openPlaces == (isAsked ? ["South"] : []))
  }

  @Test func `nobody else is asked`() throws {
    let settings = WaveSettings(smallLeadership: .openLeaders)
    #expect(try !promise(settings, leaders: 2, tier: .frontline).asksForConsent)
    for mode in [SmallLeadership.rollUp, .directionOnly] {
      #expect(try !promise(WaveSettings(smallLeadership: mode), leaders: 2).asksForConsent)
    }
  }

  @Test func `who is one of few of the tier is told so`() throws {
    #expect(try promise(leaders: 4).isOneOfFew)
    #expect(try promise(leaders: 4, tier: .senior).isOneOfFew)
    #expect(try !promise(leaders: 5).isOneOfFew)
    #expect(try !promise(leaders: 4, tier: .frontline).isOneOfFew)
  }

  @Test func `a running survey shows the settings as they stand, not as they were met`()
    async throws
  {
    let harbour = try await OpenedHarbour()
    let runner = harbour.runner()
    let before = try await harbour.session(1, in: runner).promise
    #expect(before.minimumGroup == 5)
    try await harbour.store.set(
      WaveSettings(minimumGroup: 8), of: harbour.wave.id, at: Harbour.during)
    let after = try await harbour.session(1, in: runner).promise
    #expect(after.minimumGroup == 8)
  }
}
