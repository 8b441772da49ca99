import Collecting
import SurveyModel
import TestSupport
import Testing

@Suite struct StartDeskTests {
  @Test func `who would rather not take part gets no mail and can still answer`() async throws {
    let harbour = try await OpenedHarbour()
    let desk = StartDesk(store: harbour.store)
    let runner = harbour.runner()
    let session = try await harbour.session(0, in: runner)
    try await desk.decline(session)
    try await desk.decline(session)
    let refused = try await harbour.store.stopped(by: .refusal, in: harbour.wave.id).map(\.id)
    #expect(refused == [harbour.links[0].participant])
    #expect(try await desk.wishes(of: session) == Wishes(doubtsPlace: false, refusesMail: true))
    let later = try await harbour.session(0, in: runner)
    #expect(try await runner.submit(later, at: Harbour.during).outcome == .accepted)
  }

  @Test func `a doubt about the place is seen by name and changes nothing`() async throws {
    let harbour = try await OpenedHarbour()
    let desk = StartDesk(store: harbour.store)
    let before = try await harbour.store.invitations(of: harbour.wave.id)
    let session = try await harbour.session(0)
    try await desk.doubtPlace(session)
    let people = try await harbour.store.placeDoubters(of: harbour.wave.id).map(\.id)
    #expect(people == [harbour.links[0].participant])
    #expect(try await harbour.store.invitations(of: harbour.wave.id) == before)
    #expect(try await desk.wishes(of: session).doubtsPlace)
    #expect(try await harbour.session(0).sheet == session.sheet)
  }
}
