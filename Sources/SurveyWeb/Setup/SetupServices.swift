import Collecting
import Foundation
import Governance
import HTTPTypes
import Hummingbird
import SurveyModel

/// What the routes of setting up share.
struct SetupServices: Sendable {
  let desk: DeskServices
  let site: SetupSite
  let shelf = UploadShelf()
  let texts = SetupTexts.english

  /// The most bytes of an upload: a roster of a hundred thousand people fits.
  static let largestUpload = 16 * 1024 * 1024

  /// The organisation that an address names, where the account has a right on it.
  ///
  /// - Throws: ``DeskError/notHere`` for one that is not there, or not for this account.
  func organisation(
    _ context: AccountContext, for right: Right
  ) async throws -> Organisation {
    let name = Self.name("organisation", in: context)
    try context.signedIn.mayOrNotFound(right, on: .organisation(name))
    guard let found = try await site.waves.organisations().first(where: { $0.name == name })
    else { throw DeskError.notHere }
    return found
  }

  /// The wave that an address names, where the account may run it.
  func wave(_ context: AccountContext) async throws -> Wave {
    let organisation = try await organisation(context, for: .runWaves)
    let name = Self.name("wave", in: context)
    guard
      let found = try await site.waves.waves(of: organisation.id).first(where: { $0.name == name })
    else { throw DeskError.notHere }
    return found
  }

  /// A name in an address, as people wrote it; empty for one that cannot be read.
  static func name(_ part: String, in context: AccountContext) -> String {
    context.parameters.get(part)?.removingPercentEncoding ?? ""
  }

  /// The form that somebody has sent.
  func form(_ request: Request, _ context: AccountContext) async throws -> FormBody {
    try await desk.form(of: request, from: context.signedIn)
  }

  /// The form with files that somebody has sent.
  func upload(_ request: Request, _ context: AccountContext) async throws -> MultipartForm {
    guard SameOrigin.allows(request) else { throw DeskError.foreign }
    guard
      let form = try await desk.reading.upload(of: request, most: Self.largestUpload)
    else { throw DeskError.notAForm }
    guard context.signedIn.formMark.matches(form.fields[FormMark.field]) else {
      throw DeskError.foreign
    }
    return form
  }

  /// A page.
  func page(
    _ heading: String, for context: AccountContext, up: DeskLink? = nil, lede: [String] = [],
    faults: [DeskFault] = [], kept: String? = nil, sections: [DeskSection],
    script: String? = nil
  ) -> Response {
    let view = DeskPageView(
      frame: DeskFrame(
        texts: desk.texts, title: heading, signedIn: context.signedIn, area: .setup,
        isFaulty: !faults.isEmpty),
      faults: DeskFaults(desk.texts.problem, faults, kept: kept), heading: heading, lede: lede,
      sections: sections, up: up, script: script)
    return desk.responder.page(view, status: faults.isEmpty ? .ok : .unprocessableContent)
  }

  /// A page that says that something did not work, and what to do.
  func refusal(
    _ words: DeskTexts.Words, for context: AccountContext, back: DeskLink,
    status: HTTPResponse.Status = .conflict
  ) -> Response {
    var section = DeskSection("why", lines: words.lines)
    section.links = Filled([back])
    var response = page(words.heading, for: context, sections: [section])
    response.status = status
    return response
  }

  /// A file to be kept by the person who asked for it, and by nobody in between.
  func download(_ text: String, named name: String) -> Response {
    Response(
      status: .ok,
      headers: [
        .contentType: "text/csv; charset=utf-8", .cacheControl: "no-store",
        .contentDisposition: "attachment; filename=\"\(name)\"",
      ],
      body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
  }

  /// The survey of a key: the name of one that comes with the program, or the digest of one that was sent.
  func survey(
    _ key: String, for context: AccountContext
  ) -> (survey: Survey, source: String, name: String)? {
    if let shipped = site.instruments.first(where: { $0.name == key }) {
      return (try? SurveyReader.read(shipped.source, file: key)).map {
        ($0, shipped.source, shipped.name)
      }
    }
    let account = context.signedIn.account.id
    guard let file = shelf.upload(key, of: account, at: desk.now())?.files.first,
      let survey = try? SurveyReader.read([UInt8](file.bytes), file: file.name)
    else { return nil }
    return (survey, String(decoding: file.bytes, as: UTF8.self), file.name)
  }

  /// The time zone of the server, in which dates are meant.
  var zone: TimeZone { desk.responder.settings.timeZone }
}
