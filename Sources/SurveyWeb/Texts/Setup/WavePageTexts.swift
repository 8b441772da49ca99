import Collecting

/// What the page of a wave says, and the pages below it.
struct WavePageTexts: Sendable {
  var set = "What is set"
  var asked = "Who is asked"
  var form = "Length"
  var noise = "Differential privacy: budget per person"
  var devices = "Several devices"
  var nothingChanged = "Nothing was changed."
  var refusedHeading = "This cannot be done now"

  var openButton = "Open this wave"
  var editButton = "Change this wave"
  var openKeys = """
    The key that opens its ballot box is written into the folder of keys on the server. Whoever loses that \
    folder loses the answers: keep a copy in a safe place, away from the database, and destroy it after \
    the closing.
    """
  var openThen = "Then make the links. Answers are taken from the first day on."
  var openConfirm = "Freeze and open"
  var cannotOpen = "The wave cannot be opened as it is"

  var statusHeading = "Who has answered"
  var statusCaption = "Answered, by department and role"
  var place = "Department"
  var leaders = "Leaders"
  var frontline = "Frontline"
  var none = "none asked"
  var changed = "The table has changed."
  var lost = "The table is not kept up to date any more. Load the page again."
  var refresh = "Load the numbers again"
  var forecastHeading = "What can be foreseen for the closing"
  var nothingForeseen = "nothing can be said"

  var linksHeading = "Links and mails"
  var linksNone = "No link has been made yet: nobody can answer."
  var linksMade = """
    Links have been made. People who came to the roster later have none: it is frozen.
    """
  var linksButton = "Make the links"
  var mailsButton = "Look at the mails"
  var linksLines = [
    "Everybody on the frozen roster without a link gets one. You receive a file, once: links.csv.",
    "Treat it like a bag of keys: whoever has a link can answer with it. Send each to its person only, and "
      + "delete the file then.",
  ]
  var server = "Where staff reach the form"
  var serverHint = "The beginning of every link, as https://survey.example.org."
  var badServer = "Write an address that begins with https:// or http://."
  var linksConfirm = "Make the links, and get the file"
  var linksAll = "Everybody has a link already"
  var linksAgain = [
    "The file is given once. Here it cannot be had again, since a list of unused links would say who has "
      + "not answered.",
    "Who lost a link: whoever runs the server replaces it (parallax invite --reissue).",
  ]

  var endHeading = "The end"
  var extendLabel = "A later last day"
  var extendHint = "People read it in the promise and in reminders from then on."
  var extendButton = "Move the end"
  var closeEarlyButton = "End it now"
  var closeHeading = "The wave is over"
  var closeNext = "Its answers still lie in the box. Close it, and its results appear."
  var closeButton = "Close it"
  var closeEarlyLine = """
    Its time is not over: who has not answered cannot any more, and drafts are deleted.
    """
  var closeLines = [
    "The box is opened, the answers are shuffled and stored without names, and its key is destroyed. "
      + "This cannot be undone.",
    "Packets of sites without network have to be home before: what comes later is not counted.",
  ]
  var closeConfirm = "Close, once and for all"
  var resultsHeading = "Results"
  var resultsLine = "The box is empty and its key is destroyed."
  var resultsButton = "To the results"

  /// What comes next, in a sentence.
  func step(_ step: WaveStep) -> String {
    switch step {
    case .open: "Look it over. Next: open it."
    case .await: "Its roster is frozen. Next: make the links."
    case .watch: "Answers are taken."
    case .close: "Next: close it."
    case .read: "It is closed for good."
    }
  }

  /// What freezes when a wave is opened.
  func openFreezes(_ people: Int) -> String {
    "The roster freezes as it is now: \(self.people(people)). So does what people are promised: after "
      + "the first link it can be tightened, never loosened."
  }

  func openHeading(_ wave: String) -> String { "Open “\(wave)”?" }
  func closeHeading(_ wave: String) -> String { "Close “\(wave)”?" }
  func later(than end: String) -> String { "The new last day must come after \(end)." }

  /// How many people there are.
  func people(_ count: Int) -> String { count == 1 ? "1 person" : "\(count) people" }

  /// How many have answered, of how many.
  func answered(_ answered: String?, of invited: String?, share: String?) -> String {
    let people = [answered, invited].compactMap(\.self).joined(separator: " of ")
    return [people.isEmpty ? nil : people, share].compactMap(\.self).joined(separator: ", ")
  }

  func withheld(_ reason: String) -> String { "Withheld: \(reason)" }

  /// What an error of keys or stores means for whoever runs a wave; paths and numbers stay on the server.
  func words(of error: CollectingError) -> String {
    switch error {
    case .keyFolderMissing, .boxKeyMissing, .linkKeyMissing:
      "A key is not in the server’s folder of keys. Whoever runs the server has to bring it back."
    case .keyFolderExposed, .keyExposed, .keyFolderForeign, .keyForeign, .keyDamaged, .keyFile:
      "The server’s folder of keys cannot be used as it is. Whoever runs the server has to look at it."
    case .boxKeyDoesNotFit:
      "The key on the server is not the one of this wave. Whoever runs the server has to bring it back."
    case .ballotsUnreadable, .ballotsDiffer:
      """
      The box does not hold what it should: some ballots cannot be opened, or their number is another than \
      that of people who answered. Nothing was taken out. Whoever runs the server sees more with \
      “parallax wave close”.
      """
    case .stillOpen: "The wave still takes answers."
    case .store(.wrongState(let state)): "It does not fit how the wave stands: \(state)."
    case .store(.notOpen): "The wave takes no answers now."
    default: "Whoever runs the server finds more under \(error.code)."
    }
  }
}
