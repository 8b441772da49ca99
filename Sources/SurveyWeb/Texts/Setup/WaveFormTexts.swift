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
  var editHeading = "Change the wave"
  var editLede = "Everything but the survey can be changed until the wave is opened."
  var saveButton = "Save the changes"
  var privacyTitle = "Confidentiality: what may be shown"
  var privacyLine = """
    People are promised this before they answer. After the first link it can be tightened, \
    never loosened.
    """
  var minimumGroup = "Minimum group size"
  var minimumGroupHint = """
    3 to 10. Results are shown where at least so many leaders and so many frontline staff answered.
    """
  var minimumComments = "Minimum group size for comments"
  var minimumCommentsHint = """
    At least the number above. Comments are read by a person first, whatever stands here.
    """
  var byTier = "Breakdown by tier"
  var byTierLabel = "Results may be shown by tier"
  var byTierHint = "Senior, middle and first-line leaders apart, where each group is large enough."
  var breakdowns = "Breakdowns by profile questions"
  var breakdownsHint = """
    At most three questions. Each splits groups further, so less of each department can be \
    shown.
    """
  var smallLeadership = "Departments with few leaders"
  var disclosure = "Individual responses (microdata)"
  var noise = "Differential privacy: budget per person (empty: exact numbers)"
  var noiseHint = """
    Epsilon, 0.1 to 10, such as 2. Every number is then published with random noise, whatever the \
    size of the group; it goes with no tiers, no breakdowns and no panel.
    """
  var others = "Panel, and several devices"
  var panelLabel = "Panel: link each person’s answers across waves"
  var panelHint = """
    A code stored with the answers joins a person’s answers of several waves. Whoever has the key of \
    the links and the database can then tell whose answers are whose.
    """
  var codeWordsLabel = "Let people continue on another device with five words"
  var codeWordsHint = "A person asks for the words, and types them there in the place of the link."
  var keepTitle = "Retention"
  var purgeAfter = "Days after the end until names and links are deleted"
  var purgeAfterHint = "0 to 3650. Empty: until somebody purges them."
  var purgeResponses = "Days after the end until the answers are deleted"
  var purgeResponsesHint = "Not before the names. Empty: they stay."
  var textsTitle = "Who asks, and why"
  var textsLine = """
    In your words, first in what people are promised. Each may be left empty; one that is there must \
    be there in every language of the survey.
    """
  var planTitle = "Smallest detectable gap"
  var response = "Expected response rate, per cent"
  var responseHint = "For the preview alone: it is not kept."
  var lookButton = "Preview the promise and the detectable gaps"
  var createButton = "Plan this wave"
  var resultsHeading = "Preview"
  var promiseHeading = "What staff will be promised"
  var promiseLine = """
    Exactly as they read it before the first answer, made from what stands above and the \
    roster.
    """
  var planHeading = "Smallest detectable gap, by department"
  var leadersColumn = "Leaders"
  var frontlineColumn = "Frontline"
  var gapColumn = "Smallest detectable gap"
  var outcomeColumn = "What can be shown"
  var placeColumn = "Department"
  var noPlan = """
    With differential privacy, what can be shown does not depend on the size of a group alone: there is no \
    table of detectable gaps.
    """
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

  /// What the texts of a language are folded behind.
  func fold(_ language: String, isSpoken: Bool) -> String {
    isSpoken ? language : "\(language) (nobody on the roster is asked in it)"
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
      ("No results of their own", "Their answers count in the departments above them.")
    case .directionOnly:
      (
        "Direction only: which side answers more positively",
        "From three leaders on, beside at least twenty frontline staff; no number."
      )
    case .openLeaders:
      (
        "Full results, if every leader there consents",
        "Each is asked before starting. If one does not agree, nothing is shown; nobody learns who."
      )
    }
  }

  /// What a level lets out.
  func disclosure(_ level: DisclosureLevel) -> (label: String, hint: String) {
    switch level {
    case .nothing: ("Never exported", "Averages and counts alone.")
    case .roles:
      (
        "May be exported as rows of role and answers",
        "No department, tier, comment or time, and only from large groups. People are told."
      )
    }
  }
}
