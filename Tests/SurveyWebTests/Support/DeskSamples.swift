import Foundation
import Governance
import TestSupport
import Testing

@testable import SurveyWeb

/// A view of each page for people with accounts that has something in every part of it.
struct DeskSamples {
  let signedIn: SignedIn
  let frame: DeskFrame

  init() throws {
    let secret = try #require(BearerSecret(String(repeating: "0", count: 64)))
    let address = try #require(MailboxName("ada@harbour.example"))
    let account = Account(id: 1, address: address, name: "Ada", post: .administrator)
    let session = Session(
      hash: secret.hash, account: 1, stage: .whole, began: DeskWorld.now, used: DeskWorld.now)
    signedIn = SignedIn(account: account, session: session, formMark: FormMark(secret))
    frame = DeskFrame(texts: .english, title: "Title", signedIn: signedIn, area: .accounts)
  }

  /// Every page.
  var all: [any DeskView] { [page, notice, dashboard] }

  var page: DeskPageView {
    DeskPageView(
      frame: frame,
      fault: DeskFault(
        faultHeading: "Fault", message: "Why", target: "name", targetLabel: "Name"),
      heading: "Heading", lede: ["Lede"],
      sections: [
        DeskSection(
          "all", "Title", lines: ["Line"], facts: [DeskFact(term: "Term", meaning: "Meaning")],
          secrets: ["secret"], picture: DeskPicture(of: "text", label: "Picture"), table: table,
          forms: [form],
          links: [DeskLink(linkAddress: "/account", linkLabel: "Account")])
      ], up: DeskLink(linkAddress: "/accounts", linkLabel: "Accounts"))
  }

  var notice: DeskNoticeView {
    DeskNoticeView(
      frame: frame, heading: "Heading", lines: ["Line"], onward: "/dashboard", onwardLabel: "On")
  }

  var dashboard: DashboardView {
    DashboardView(
      frame: frame, words: .english,
      places: [
        DashboardView.Place(
          name: "Harbour", scope: "All",
          table: DashboardView.Table(
            answeredHead: "Answered",
            waves: [
              DashboardView.Line(
                wave: "spring", state: "Open", dates: "Dates", answered: "40 %", address: "/w")
            ]), noWaves: "None")
      ], nothing: "Nothing")
  }

  private var form: DeskForm {
    DeskForm(
      "/accounts", mark: signedIn.formMark,
      parts: [
        DeskFormPart(
          field: DeskField("name", "Name", hint: "Hint", typed: "Ada", isWrong: true),
          choices: DeskChoices(
            legend: "Legend", choicesHint: "Hint", choiceKind: "radio",
            options: [
              DeskChoices.Choice(
                choiceName: "c", choiceID: "c-1", value: "1", choiceLabel: "One", meaning: "M",
                isChosen: true)
            ]),
          menu: DeskMenu(
            menuName: "m", menuLabel: "Menu", menuHint: "Hint", none: "None",
            groups: [
              DeskMenu.Group(
                groupLabel: "Group",
                entries: [
                  DeskMenu.Entry(entryValue: "1", entryLabel: "One", isSelected: true)
                ])
            ]))
      ], button: "Send", about: "Ada", owner: signedIn.account)
  }

  private var table: DeskTable {
    DeskTable(
      caption: "Caption", columns: ["One"],
      rows: [
        DeskTable.Row(
          subject: "Ada", rowAddress: "/accounts/1",
          cells: [DeskTable.Cell(column: "One", text: "1")], rowForm: form)
      ], actions: "Do")
  }
}
