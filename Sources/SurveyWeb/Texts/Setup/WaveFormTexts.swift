import Collecting
import SurveyModel

/// What the pages say on which a wave is planned.
struct WaveFormTexts: Sendable {
  var chooseHeading = "Plan a wave: the survey"
  var chooseLede = "Choose what is asked. You see every question before you go on."
  var shipped = "Surveys that come with the program"
  var survey = "Survey"
  var minutes = "Minutes"
  var questions = "Closed questions"
  var languages = "Languages"
  var look = "Look at the questions"
  var choose = "Plan a wave with it"
  var ownHeading = "A survey of your own"
  var ownLine = """
    A YAML file as docs and Surveys/README.md describe it. It is kept here for half an hour, \
    and with the wave for good.
    """
  var file = "Survey file (YAML)"
  var send = "Read the file"
  var noFile = "Choose a survey file."
  var faultsHeading = "What to mend in the file"
  var place = "Line, column"
  var wrong = "What is wrong, and what would be right"
  var nothingTaken = "Nothing was taken."
  var isGone = "The survey is not here any more: a file is kept for half an hour. Choose it again."

  var questionsHeading = "Questions"
  var leaderHead = "Leaders read"
  var frontlineHead = "The frontline reads"
  var answersHead = "Answers"
  var unreviewed = "No native speaker has looked at it yet: "
  var openTitle = "In one's own words"
  var profileTitle = "About the respondent"
  var openAnswer = "own words"

  var heading = "Plan a wave"
  var lede = "Nothing is opened by this: a planned wave can be looked over first."
  var kept = "We kept everything you typed."
  var whenTitle = "Name and time"
  var name = "Name of the wave"
  var nameHint = "Staff read it in mails. For example: Spring 2026."
  var opens = "First day"
  var closes = "Last day (inclusive)"
  var opensTime = "From this hour on (empty: midnight)"
  var closesTime = "Until this hour (empty: the whole day)"
  var short = "Length"
  var shortLabel = "Ask the short form"
  var privacyTitle = "What may be shown"
  var privacyLine = """
    People are promised this before they answer. After the first link it can be tightened, \
    never loosened.
    """
  var minimumGroup = "Smallest group that is shown"
  var minimumGroupHint = """
    3 to 10. Results are told where at least so many leaders and so many frontline answered.
    """
  var minimumComments = "Smallest group whose comments are shown"
  var minimumCommentsHint = """
    At least the number above. Comments are read by a person first, whatever stands here.
    """
  var byTier = "By tier"
  var byTierLabel = "Results may be told by tier"
  var byTierHint = "Senior, middle and first-line leaders apart, where each group is large enough."
  var breakdowns = "By what people say of themselves"
  var breakdownsHint = """
    At most three questions. Each splits groups further, so less of each department can be \
    shown.
    """
  var smallLeadership = "Departments with few leaders"
  var disclosure = "Single answer sheets"
  var noise = "Noise (empty: exact numbers)"
  var noiseHint = """
    A budget for each person, 0.1 to 10, such as 2. Every number is then published with noise, \
    whatever the size of the group; it goes with no tiers, no breakdowns and no panel.
    """
  var others = "Over waves, and on several devices"
  var panelLabel = "Follow people over waves"
  var panelHint = """
    A code in the ballot joins a person's answers of several waves. Whoever has the link key \
    and the database can then tell whose answers are whose.
    """
  var codeWordsLabel = "Let people have five words made"
  var codeWordsHint = "With them a person goes on with another device without the link."
  var keepTitle = "How long names are kept"
  var purgeAfter = "Days after the end until names and links are deleted"
  var purgeAfterHint = "0 to 3650. Empty: until somebody purges them."
  var purgeResponses = "Days after the end until the answers are deleted"
  var purgeResponsesHint = "Not before the names. Empty: they stay."
  var textsTitle = "Who asks, and why"
  var textsLine = """
    In your words, first in the promise. Each may be left empty; one that is there must be \
    there in every language.
    """
  var planTitle = "What will be detectable"
  var response = "How many per cent will answer?"
  var responseHint = "For the plan alone: it is not kept."
  var lookButton = "Show what results from it"
  var createButton = "Plan this wave"
  var resultsHeading = "What results from it"
  var promiseHeading = "What staff will be promised"
  var promiseLine = """
    Exactly as they read it before the first answer, made from what stands above and the \
    roster.
    """
  var planHeading = "What will be detectable"
  var leadersColumn = "Leaders"
  var frontlineColumn = "Frontline"
  var gapColumn = "Smallest gap"
  var outcomeColumn = "What it amounts to"
  var placeColumn = "Department"
  var noPlan = "With noise, what can be told does not hang on the size of a group."
  var noRoster = "Nobody is on the roster yet: there is no plan, and no promise to show."

  var badName = "A name has 1 to 80 characters, and is more than dots."
  var nameTaken = "There is a wave of this name already."
  var badDate = "Write a day that the calendar has, as 2026-03-01, and an hour as 09:00."
  var badNumber = "Write a whole number."
  var badNoise = "A budget is a number from 0.1 to 10 with at most two decimals, such as 2."

  /// The time zone in which dates are meant.
  func zone(_ name: String) -> String {
    "Dates are meant in the time zone of this server: \(name)."
  }

  /// How long the short form takes.
  func shortHint(_ questions: Int, _ minutes: Int) -> String {
    "\(questions) closed questions, about \(minutes) minutes."
  }

  /// To whom a promise is made.
  func reader(_ language: String, _ tier: String, _ place: String) -> String {
    "\(language): \(tier), \(place)"
  }

  /// A text of the wave's own, as the form calls it.
  func kind(_ kind: WaveTexts.Kind) -> String {
    switch kind {
    case .purpose: "Why people are asked"
    case .responsible: "Who is responsible"
    case .contact: "Whom to ask"
    case .consent: "What people agree to by answering"
    case .withdrawal: "How to take it back, or to take no part"
    }
  }

  /// What a mode for few leaders tells.
  func smallLeadership(_ mode: SmallLeadership) -> (label: String, hint: String) {
    switch mode {
    case .rollUp:
      ("Nothing of their own", "Their answers count in the departments above them.")
    case .directionOnly:
      (
        "Which side is rosier",
        "From three leaders on, beside at least twenty of the frontline; no number."
      )
    case .openLeaders:
      (
        "The results, if every leader there agrees",
        "Each is asked before starting. If one does not agree, nothing is shown; nobody learns who."
      )
    }
  }

  /// What a level lets out.
  func disclosure(_ level: DisclosureLevel) -> (label: String, hint: String) {
    switch level {
    case .nothing: ("Never leave", "Averages and counts alone.")
    case .roles:
      (
        "May leave as rows of role and answers",
        "No department, tier, comment or time, and only from large groups. People are told."
      )
    }
  }
}
