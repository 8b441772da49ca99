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
      faults: DeskFaults("Fault", [DeskFault(target: "name", words: "Why")], kept: "Kept"),
      heading: "Heading", lede: ["Lede"], sections: [section],
      up: DeskLink(linkAddress: "/accounts", linkLabel: "Accounts"), script: "/scripts/live.js")
  }

  private var section: DeskSection {
    var section = DeskSection(
      "all", "Title", lines: ["Line"], facts: [DeskFact(term: "Term", meaning: "Meaning")],
      secrets: ["secret"], picture: DeskPicture(of: "text", label: "Picture"), table: table,
      forms: [form],
      links: [DeskLink(linkAddress: "/account", linkLabel: "Account", isMain: true)])
    section.commands = ["parallax invite"]
    section.live = DeskLive(
      events: "/events", changed: "Changed", lost: "Lost", refreshAddress: "/", refreshLabel: "New")
    section.readings = [
      DeskReading(
        readingLabel: "English", readingLanguage: "en", direction: "ltr",
        promise: PromiseView(
          heading: "Heading", lede: "Lede",
          sections: [
            PromiseView.Section(
              heading: "Shown",
              lines: [PromiseView.Line(before: "From ", strong: "5", after: " people")])
          ]),
        letter: DeskLetter(subject: "Subject", paragraphs: ["Words"]), isShown: true)
    ]
    section.listings = [
      DeskListing(
        listingLabel: "English", listingLanguage: "en", direction: "ltr", leaderHead: "Leaders",
        frontlineHead: "Frontline", answersHead: "Answers",
        parts: [
          DeskListing.Part(
            partTitle: "Part",
            questions: [
              DeskListing.Row(leaderWords: "L", frontlineWords: "F", answers: "1 · 2")
            ])
        ], isShown: true)
    ]
    return section
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
    var area = DeskField("area", "Area", hint: "Hint", typed: "Words", fault: "Why")
    area.fieldLanguage = "en"
    var form = DeskForm(
      "/accounts", mark: signedIn.formMark,
      groups: [
        DeskForm.Group(
          "Group", lines: ["Line"],
          parts: [
            DeskFormPart(
              field: DeskField("name", "Name", hint: "Hint", typed: "Ada", fault: "Why"),
              area: area,
              choices: .radios(
                "c", "Legend", hint: "Hint", fault: "Why", chosen: "1", [("1", "One", "M")]),
              menu: menu)
          ], fold: "Fold", isUnfolded: true)
      ], buttons: [DeskForm.Button("Send", wish: "send", about: "Ada")], hasFiles: true)
    form.owner = "ada@harbour.example"
    return form
  }

  private var menu: DeskMenu {
    DeskMenu(
      menuName: "m", menuLabel: "Menu", menuHint: "Hint", none: "None",
      menuGroups: [
        DeskMenu.Group(
          groupLabel: "Group",
          entries: [DeskMenu.Entry(entryValue: "1", entryLabel: "One", isSelected: true)])
      ])
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
