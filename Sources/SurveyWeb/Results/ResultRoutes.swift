import Collecting
import Governance
import HTTPTypes
import Hummingbird
import Pipeline
import Rendering
import Reporting
import SurveyModel

/// The pages of a wave's results.
struct ResultRoutes: Sendable {
  let services: DeskServices
  let room: ResultRoom

  func add(to routes: RouterGroup<AccountContext>) {
    let base = ResultPath.pattern
    routes.get(RouterPath(base)) { try await show($0, $1, .overview) }
    routes.get(RouterPath("\(base)/heat-map")) { request, context in
      let inside = request.uri.queryParameters["in"].map(String.init)
      return try await show(request, context, .heatMap(in: inside))
    }
    routes.get(RouterPath("\(base)/blocks/:block")) { request, context in
      try await show(request, context, .block(try Self.part("block", context)))
    }
    routes.get(RouterPath("\(base)/departments/:department")) { request, context in
      try await show(request, context, .department(try Self.part("department", context)))
    }
    routes.get(RouterPath("\(base)/why/:department/:block")) { request, context in
      let place = try Self.part("department", context)
      return try await show(
        request, context,
        .why(place == ResultPath.everywhere ? nil : place, try Self.part("block", context)))
    }
    routes.get(RouterPath("\(base)/waves")) { request, context in
      let since = request.uri.queryParameters["since"].map(String.init)
      return try await show(request, context, .waves(since: since))
    }
    routes.get(RouterPath("\(base)/waves/export/:format")) { request, context in
      let since = request.uri.queryParameters["since"].map(String.init)
      return try await exportChanges(since: since, as: try Self.part("format", context), context)
    }
    routes.get(RouterPath("\(base)/comments")) { try await show($0, $1, .comments) }
    routes.get(RouterPath("\(base)/mirror")) { try await show($0, $1, .mirror) }
    routes.get(RouterPath("\(base)/export/:format")) { _, context in
      try await export(as: try Self.part("format", context), context)
    }
  }

  private func show(
    _ request: Request, _ context: AccountContext, _ page: ResultPage
  ) async throws -> Response {
    switch try await found(context, page.extent) {
    case .absence(let absence):
      return services.responder.page(
        AbsentResultView(
          absence, signedIn: context.signedIn, texts: services.texts,
          timeZone: services.responder.settings.timeZone))
    case .results(let seen):
      let composer = ResultComposer(
        seen: seen, room: room, signedIn: context.signedIn, texts: services.texts)
      return services.responder.page(try await composer.view(of: page))
    }
  }

  private func found(
    _ context: AccountContext, _ extent: ResultRoom.Extent = .whole
  ) async throws -> ResultRoom.Found {
    try await room.found(
      organisation: ResultPath.plain(context.parameters.get("organisation")),
      wave: ResultPath.plain(context.parameters.get("wave")), for: context.signedIn, extent)
  }

  private static func part(_ name: String, _ context: AccountContext) throws -> String {
    guard let part = ResultPath.plain(context.parameters.get(name)) else {
      throw DeskError.notHere
    }
    return part
  }

  /// A file of what the account sees.
  private func export(as name: String, _ context: AccountContext) async throws -> Response {
    let (format, type) = try await allowed(name, context)
    let seen = try await exported(context, .whole)
    let whole = seen.results.report()
    // A page is read from its beginning; a program looks for its rows.
    let own = format == .html ? seen.standpoint.department : nil
    let report = own.map { whole.led(by: seen.results.report(focus: Focus(department: $0))) }
    return try Self.file(.gaps(report ?? whole), "gaps", of: seen, as: format, type)
  }

  /// A file of what has changed since an earlier wave, or over all.
  private func exportChanges(
    since earlier: String?, as name: String, _ context: AccountContext
  ) async throws -> Response {
    let (format, type) = try await allowed(name, context)
    let seen = try await exported(context, .outline)
    let chosen = try seen.compared(since: earlier)
    guard let changes = try await room.changes(chosen, to: seen, .whole) else {
      throw DeskError.notHere
    }
    return try Self.file(.comparison(changes), "changes", of: seen, as: format, type)
  }

  /// A format in which files go along and how it is sent, asked before anything large is read; whoever may not
  /// take files along learns nothing of formats.
  private func allowed(
    _ name: String, _ context: AccountContext
  ) async throws -> (Format, type: String) {
    _ = try await exported(context, .outline)
    guard let format = Format(rawValue: name), let type = Self.types[format] else {
      throw DeskError.notHere
    }
    return (format, type)
  }

  /// The results that the account sees, where it may take files of them along.
  private func exported(
    _ context: AccountContext, _ extent: ResultRoom.Extent
  ) async throws -> SeenWave {
    guard case .results(let seen) = try await found(context, extent) else {
      throw DeskError.notHere
    }
    try Self.mayExport(seen, context.signedIn)
    return seen
  }

  private static func file(
    _ report: Report, _ kind: String, of seen: SeenWave, as format: Format, _ type: String
  ) throws -> Response {
    var response = Response(
      status: .ok, headers: [.contentType: type, .cacheControl: "no-store"],
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: try Renderer.bytes(of: report, as: format))))
    let file = fileName(kind, of: seen.wave.name, format)
    response.headers[.contentDisposition] = "attachment; filename=\"\(file)\""
    return response
  }

  /// The name of a file, so that those of several waves lie beside each other; what a header or a file
  /// system might take otherwise becomes a hyphen.
  static func fileName(_ kind: String, of wave: String, _ format: Format) -> String {
    let plain = wave.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" }
    return "\(kind)-\(String(plain.prefix(60))).\(format.rawValue)"
  }

  private static func mayExport(_ seen: SeenWave, _ signedIn: SignedIn) throws {
    let organisation = seen.wave.organisation.rawValue
    try signedIn.mayOrNotFound(
      .export,
      on: seen.standpoint.department.map {
        .department(organisation: organisation, lineage: [$0.rawValue])
      } ?? .organisation(organisation))
  }

  private static let types: [Format: String] = [
    .csv: "text/csv; charset=utf-8", .json: "application/json",
    .html: "text/html; charset=utf-8",
    .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ]
}

/// The pages of a wave's results.
enum ResultPage: Hashable, Sendable {
  case overview
  case heatMap(in: String?)
  case block(String)
  case department(String)
  case why(String?, String)
  case waves(since: String?)
  case comments
  case mirror
}

extension ResultPage {
  /// How much of its wave the page reads: a comparison has the departments' results of its own.
  fileprivate var extent: ResultRoom.Extent {
    if case .waves = self { .outline } else { .whole }
  }
}
