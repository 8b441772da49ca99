import Collecting
import Foundation
import Governance
import Reporting
import SurveyModel

/// Answers one request of a program.
struct APIDesk: Sendable {
  let site: AccountSite
  let caller: APICaller
  let query: APIQuery
  let place: APIPlace

  /// What a route answers.
  ///
  /// - Throws: ``APIProblem``, and ``DeskError`` as the rights say.
  func reply(to route: APIRoute) async throws -> APIReply {
    switch route {
    case .document: throw APIProblem.notHere
    case .organisations: try await organisations()
    case .departments: try await departments()
    case .waves: try await waves()
    case .wave:
      APIReply(bytes: try Self.value(of: try await wave(), at: caller.now, in: place).bytes())
    case .status: try await status()
    case .gaps: try await gaps()
    case .comparison: try await comparison()
    case .comments: try await comments()
    }
  }

  private func organisations() async throws -> APIReply {
    let seen = try await site.waves.organisations().map(\.name).filter {
      caller.may(.seeWaves, on: .organisation($0))
    }
    return try APIList(
      entries: seen.map { APIList.Entry(name: $0, value: .object(["name": .string($0)])) },
      address: APIRoute.organisations.path
    ).part(query)
  }

  private func departments() async throws -> APIReply {
    let organisation = try await organisation()
    let tree = try await site.waves.roster(of: organisation.id).tree
    let seen = tree.departments.filter { shows($0.id, of: tree, in: organisation, .seeResults) }
    let codes = Set(seen.map(\.id))
    let entries = seen.map { department in
      APIList.Entry(
        name: department.id.rawValue,
        value: .object([
          "code": .string(department.id.rawValue), "name": .string(department.name),
          "parent": APIValue(department.parent.flatMap { codes.contains($0) ? $0.rawValue : nil }),
        ]))
    }
    return try APIList(entries: entries, address: "\(place.organisationAddress)/departments")
      .part(query)
  }

  private func waves() async throws -> APIReply {
    let organisation = try await organisation()
    let entries = try await site.waves.waves(of: organisation.id).map {
      APIList.Entry(name: $0.name, value: Self.value(of: $0, at: caller.now, in: place))
    }
    return try APIList(entries: entries, address: "\(place.organisationAddress)/waves").part(query)
  }

  private func status() async throws -> APIReply {
    let organisation = try await organisation()
    let wave = try await wave()
    var rows: [ResponseRow] = []
    if let report = try await site.status(wave) {
      let tree = try await site.waves.frozenRoster(of: wave.id).tree
      rows = report.rows.filter { row in
        guard let code = row.department?.code.text else {
          return caller.may(.seeResponseRates, on: .organisation(organisation.name))
        }
        return shows(Identifier(code), of: tree, in: organisation, .seeResponseRates)
      }
    }
    let value = APIValue.object([
      "wave": .string(wave.name), "state": .string(wave.state(at: caller.now).rawValue),
      "rows": .array(rows.map(Self.value)),
    ])
    return APIReply(bytes: try value.bytes())
  }

  /// Whether a department is one for which the caller has a right.
  private func shows(
    _ department: Identifier<Department>, of tree: DepartmentTree, in organisation: Organisation,
    _ right: Right
  ) -> Bool {
    let lineage = [department] + tree.ancestors(of: department)
    return caller.may(
      right, on: .department(organisation: organisation.name, lineage: lineage.map(\.rawValue)))
  }

  /// The organisation of the address.
  ///
  /// - Throws: ``DeskError/notHere`` where there is none that the caller may know of.
  private func organisation() async throws -> Organisation {
    try caller.mayOrNotFound(.seeWaves, on: .organisation(place.organisation ?? ""))
    guard
      let found = try await site.waves.organisations().first(where: {
        $0.name == place.organisation
      })
    else { throw DeskError.notHere }
    return found
  }

  /// The wave of the address.
  private func wave() async throws -> Wave {
    let organisation = try await organisation()
    guard
      let found = try await site.waves.waves(of: organisation.id).first(where: {
        $0.name == place.wave
      })
    else { throw DeskError.notHere }
    return found
  }
}
