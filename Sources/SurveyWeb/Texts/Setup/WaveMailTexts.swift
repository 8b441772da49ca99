import Collecting

/// What the pages say on which the mails of a wave are looked at and sent.
struct WaveMailTexts: Sendable {
  var heading = "Mails"
  var lede = """
    Each mail holds its person’s link. This is what they say; the link here is made up.
    """
  var wordsHeading = "What they say"

  var countsHeading = "How they stand"
  var countsLine = """
    Only numbers, in tens: nobody sees who has answered. Nobody is reminded who has, or who wants no \
    mail.
    """
  var mail = "Mail"
  var waiting = "Would get one now"
  var sent = "Sent"
  var now = "Now"
  var changed = "The table has changed."
  var lost = "The table is not kept up to date any more. Load the page again."
  var refresh = "Load the numbers again"
  var nothing = "–"

  var sendHeading = "Sending them"
  var byCommands = """
    This server was started without a mail server, so mails are sent by commands. Whoever runs the server \
    types them there, or starts it again with its mail server, and then they are sent from this page:
    """
  var once =
    "Each person gets each mail once, however often it is sent. A reminder repeats the same link."
  var testButton = "Send me a test"
  var confirmHeading = "Is this right?"
  var lastingLine = """
    It goes on when you leave this page. A mail that is sent cannot be called back.
    """
  var reminderLine = """
    It goes to those who have not answered, whether they had another reminder or not. Who they are is shown \
    to nobody.
    """
  var testSent = "A test is sent"
  var testNotSent = "The test could not be sent"
  var testLine = "Its link is nobody’s, and leads to a page that says so."
  var notNow = "Nothing can be sent now"
  var nothingSent = "Nothing was sent."
  var badAddress = "Your account’s address is none to which mail can be sent."
  var deferred = "The mail server takes the mail later. Try again in some minutes."
  var bounced = "The mail server refuses this address."
  var refused = "The mail server refuses the mail."
  var unknown = "The mail server gave no answer: look into your mailbox before you try again."

  /// How the mails go.
  func manner(_ sender: String, _ server: String, perMinute: Int, quiet: QuietHours?) -> String {
    "They come from \(sender), their links lead to \(server), and at most \(perMinute) go in a minute"
      + (quiet.map { ", none from \(Self.hours($0))" } ?? "") + "."
  }

  /// The command that starts the server with its mail server.
  func serving(_ server: String) -> String {
    "parallax serve … --smtp smtp://… --from survey@… --base-url \(server)"
  }

  /// How many have no address.
  func withoutAddress(_ count: Int) -> String {
    (count == 1 ? "1 person on the roster has" : "\(count) people on the roster have")
      + " no mail address: make the links, and hand these out in another way."
  }

  /// A kind of mail, as a name.
  func kind(_ kind: MailKind) -> String {
    switch kind {
    case .invitation: "Invitation"
    case .reminder(let number): "Reminder \(number)"
    }
  }

  /// The button that leads on to sending a kind.
  func toSending(_ kind: MailKind) -> String {
    switch kind {
    case .invitation: "Send the invitations"
    case .reminder(let number): "Send reminder \(number)"
    }
  }

  /// The question before a kind is sent.
  func sending(_ kind: MailKind) -> String { "\(toSending(kind))?" }

  /// How many get a kind now.
  func reach(_ kind: MailKind, _ count: Int) -> String {
    let band = band(count)
    return switch kind {
    case .invitation:
      "It goes to everybody who has a mail address and no invitation yet: \(band) people."
    case .reminder: "It goes to \(band) people."
    }
  }

  /// The button that sends a kind to so many.
  func sendButton(_ kind: MailKind, _ count: Int) -> String {
    let band = band(count)
    return switch kind {
    case .invitation: "Send \(band) invitations"
    case .reminder(let number): "Send reminder \(number) to \(band) people"
    }
  }

  /// To whom a test was sent.
  func testTo(_ address: String) -> String { "It went to \(address)." }

  /// A number of people in a band of ten, so that watching it tells of nobody; also none is fewer than ten.
  func band(_ count: Int) -> String {
    let tens = count / 10 * 10
    return tens <= 0 ? "fewer than 10" : "\(tens) to \(tens + 9)"
  }

  /// The part of the day in which no mail goes.
  static func hours(_ quiet: QuietHours) -> String {
    func time(_ minute: Int) -> String {
      let (hour, rest) = minute.quotientAndRemainder(dividingBy: 60)
      return "\(hour < 10 ? "0" : "")\(hour):\(rest < 10 ? "0" : "")\(rest)"
    }
    return "\(time(quiet.start)) to \(time(quiet.end))"
  }
}
