import Foundation
import Governance
import HTTPTypes
import Hummingbird

extension DeskServices {
  /// Says that something was done which ends every session, and takes the cookie back.
  func signedOut(_ words: DeskTexts.Words) -> Response {
    var response = responder.notice(words, for: nil, status: .ok)
    response.headers[values: .setCookie] = [cookie(.session).clearing]
    return response
  }

  /// Hands the cookie of an outcome out and leads on.
  func handOver(_ outcome: SignInDesk.Outcome, next: String?) -> Response {
    switch outcome {
    case .signedIn(let secret):
      var response = responder.redirect(to: next ?? DeskPath.dashboard)
      response.headers[values: .setCookie] = [
        cookie(.session).header(for: secret), cookie(.half).clearing,
      ]
      return response
    case .needsCode(let secret):
      let place = next.map { "\(DeskPath.code)?\(DeskPath.next)=\(DeskPath.escaped($0))" }
      var response = responder.redirect(to: place ?? DeskPath.code)
      response.headers[values: .setCookie] = [
        cookie(.half).header(for: secret), cookie(.session).clearing,
      ]
      return response
    case .wrong, .wait: return responder.redirect(to: DeskPath.signIn)
    }
  }

  /// Shows what is shown once.
  ///
  /// - Parameters:
  ///   - words: what it is, and what it is for.
  ///   - title: what is shown.
  ///   - secrets: each on a line of its own.
  ///   - signedIn: who stays signed in; with `nil` every session has ended, and the cookie is taken back.
  ///   - area: the page that it belongs to.
  /// - Returns: the page.
  func shownOnce(
    _ words: DeskTexts.Words, title: String, secrets: [String], to signedIn: SignedIn?,
    area: DeskFrame.Area = .ownAccount
  ) -> Response {
    let back = area == .accounts ? DeskPath.accounts : DeskPath.ownAccount
    let name = area == .accounts ? texts.accounts : texts.ownAccount
    let onward =
      signedIn == nil
      ? DeskLink(linkAddress: DeskPath.signIn, linkLabel: texts.signingIn.heading)
      : DeskLink(linkAddress: back, linkLabel: name)
    var response = responder.page(
      DeskPageView(
        frame: DeskFrame(texts: texts, title: words.heading, signedIn: signedIn, area: area),
        heading: words.heading, lede: words.lines,
        sections: [DeskSection("shown", title, secrets: secrets, links: [onward])]))
    if signedIn == nil {
      response.headers[values: .setCookie] = [cookie(.session).clearing]
    }
    return response
  }

  /// The beginning of the addresses by which a browser has reached the server.
  func address(of request: Request) -> String {
    let forwarded = HTTPField.Name.forwardedHost.flatMap { request.headers[$0] }
    return (responder.settings.secure ? "https://" : "http://")
      + (forwarded ?? request.head.authority ?? "localhost")
  }

  /// The first moment after a day, written as `2027-03-01`, where the server is; `nil` for no day.
  func endOfDay(_ typed: String) -> Date? {
    let trimmed = typed.trimmingCharacters(in: .whitespaces)
    guard let found = trimmed.wholeMatch(of: /([0-9]{4})-([0-9]{2})-([0-9]{2})/),
      let year = Int(found.1), let month = Int(found.2), let day = Int(found.3)
    else { return nil }
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = responder.settings.timeZone
    let parts = DateComponents(year: year, month: month, day: day)
    guard let start = calendar.date(from: parts),
      calendar.dateComponents([.year, .month, .day], from: start) == parts
    else { return nil }
    return calendar.date(byAdding: .day, value: 1, to: start)
  }
}
