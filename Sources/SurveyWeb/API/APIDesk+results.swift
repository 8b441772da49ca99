import Collecting
import Foundation
import Governance
import Pipeline
import Reporting
import SurveyModel

extension APIDesk {
  /// The room in which pages of results are found too; `nil` where there are no results.
  private var room: ResultRoom? {
    site.results.map { ResultRoom(waves: site.waves, site: $0, shelf: $0.shelf) }
  }

  /// The results of the wave of the address, as the pages show them to the caller's account.
  ///
  /// - Throws: ``APIProblem/noResults(_:)`` where there are none yet, or not for the account.
  private func found(
    _ extent: ResultRoom.Extent = .whole
  ) async throws -> (room: ResultRoom, seen: SeenWave) {
    guard let room else { throw APIProblem.notHere }
    let found = try await room.found(
      organisation: place.organisation, wave: place.wave, for: caller, extent)
    switch found {
    case .results(let seen): return (room, seen)
    case .absence(let absence): throw APIProblem.noResults(Self.words(absence))
    }
  }

  /// The gap report: the file that the pages hand out.
  func gaps() async throws -> APIReply {
    let (room, seen) = try await found()
    return try await kept(seen, since: nil, in: room.shelf) {
      try APIReply(.gaps(seen.results.report()))
    }
  }

  /// The change since an earlier wave.
  func comparison() async throws -> APIReply {
    guard let name = query[APIQuery.with] else {
      throw APIProblem.badQuery("Name the earlier wave in the parameter “with”.")
    }
    let (room, seen) = try await found(.outline)
    guard let earlier = seen.earlier.first(where: { $0.name == name }) else {
      throw APIProblem.noResults("No earlier wave of this name has results to show.")
    }
    let seal = try await room.site.seals.seal(of: earlier.id)
    return try await kept(seen, since: seal ?? "", in: room.shelf) {
      guard let report = try await room.changes([earlier], to: seen, .whole) else {
        throw APIProblem.noResults("The two waves have nothing in common that could be compared.")
      }
      return try APIReply(.comparison(report))
    }
  }

  /// A file that is made once of sealed results; of others it is made each time.
  ///
  /// `earlier` is the seal of the earlier wave, empty where it is not sealed; `nil` for no comparison.
  private func kept(
    _ seen: SeenWave, since earlier: String?, in shelf: ResultShelf,
    _ make: @escaping @Sendable () async throws -> APIReply
  ) async throws -> APIReply {
    guard let seal = seen.seal, earlier?.isEmpty != true else { return try await make() }
    let key = ResultShelf.FileKey(
      wave: ResultShelf.WaveKey(seal: seal, standpoint: seen.standpoint), earlier: earlier)
    if let reply = try await shelf.files.value(key, orNew: make) { return reply }
    return try await make()
  }

  /// What was written in words, as far as it was released and the account may read it.
  func comments() async throws -> APIReply {
    let (room, seen) = try await found()
    try caller.mayOrNotFound(.seeComments, on: seen.subject)
    let report = try await room.site.comments(seen.wave)
    let value = APIValue.object([
      "schema": .string("parallax.comments/1"), "wave": .string(seen.wave.name),
      "questions": .array((report?.parts ?? []).map { Self.value(of: $0, in: seen) }),
      "notes": .array((report?.notes ?? []).map { .string($0.text) }),
    ])
    return APIReply(bytes: try value.bytes())
  }

  private static func value(of part: CommentReport.Part, in seen: SeenWave) -> APIValue {
    .object([
      "question": .string(part.code), "wording": .string(part.question.text),
      "comments": .array(
        part.entries.filter(seen.shows).map { entry in
          .object([
            "department": APIValue(entry.department?.code.text), "text": .string(entry.text.text),
          ])
        }),
      "withheld": withheld(part.withheldCode?.text, part.withheldReason?.text),
    ])
  }

  private static func withheld(_ code: String?, _ reason: String?) -> APIValue {
    code.map { .object(["code": .string($0), "reason": APIValue(reason)]) } ?? .null
  }

  /// A wave by name, state and dates, and where the rest lies.
  static func value(of wave: Wave, at now: Date, in place: APIPlace) -> APIValue {
    let address = place.address(of: wave.name)
    return .object([
      "name": .string(wave.name), "organisation": .string(wave.organisation.rawValue),
      "state": .string(wave.state(at: now).rawValue), "opens": APIValue(wave.opens),
      "closes": APIValue(wave.closes),
      "links": .object([
        "self": .string(address), "status": .string("\(address)/status"),
        "gaps": .string("\(address)/gaps"), "comments": .string("\(address)/comments"),
      ]),
    ])
  }

  /// How many of a department have answered, as bands alone.
  ///
  /// Why a band is withheld is a code: the words may name a department of others.
  static func value(of row: ResponseRow) -> APIValue {
    .object([
      "department": APIValue(row.department?.code.text), "leader": side(row.leader),
      "frontline": side(row.frontline),
    ])
  }

  private static func side(_ side: ResponseRow.Side?) -> APIValue {
    guard let side else { return .null }
    return .object([
      "rate": APIValue(side.rate?.text),
      "withheld": APIValue(side.withheld?.code.text),
    ])
  }

  private static func words(_ absence: ResultRoom.Absence) -> String {
    switch absence {
    case .notClosed: "The wave has not been closed and counted yet."
    case .notPublished: "The results have not been handed to the token's account yet."
    case .noisy: "The wave is published with noise, of which this API has no results."
    }
  }
}
