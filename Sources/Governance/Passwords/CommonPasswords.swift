/// Passwords that are tried first.
///
/// The list is written by hand: words and sentences that people choose in the languages of the pages.
/// What stands on it is found too with other cases, with digits in the place of letters, and with digits and
/// marks before or after it.
enum CommonPasswords {
  /// Whether a password, in lower case, is one of the list or made of one.
  static func holds(_ folded: String) -> Bool {
    let core = bare(folded)
    return words.contains(folded) || words.contains(core) || words.contains(letters(core))
      || words.contains(letters(folded)) || isDoubled(letters(core)) || isDate(folded)
  }

  /// A text without the digits and marks at its beginning and end.
  private static func bare(_ text: String) -> String {
    let isEdge: (Character) -> Bool = { !$0.isLetter }
    let front = text.drop(while: isEdge)
    return String(front.reversed().drop(while: isEdge).reversed())
  }

  private static let substitutes: [Character: Character] = [
    "0": "o", "1": "i", "!": "i", "3": "e", "4": "a", "@": "a", "5": "s", "$": "s", "7": "t",
    "8": "b",
  ]

  /// A text with letters for the digits and marks that stand for them, and without all others.
  private static func letters(_ text: String) -> String {
    String(text.map { substitutes[$0] ?? $0 }.filter(\.isLetter))
  }

  /// Whether a text is a word of the list and another one.
  private static func isDoubled(_ text: String) -> Bool {
    text.indices.dropFirst().contains { index in
      words.contains(String(text[..<index])) && words.contains(String(text[index...]))
    }
  }

  /// Whether a text is eight digits that can be a date.
  private static func isDate(_ text: String) -> Bool {
    let digits = text.filter(\.isNumber)
    guard digits.count == 8, !text.contains(where: \.isLetter) else { return false }
    return ["19", "20"].contains { digits.hasPrefix($0) || digits.dropFirst(4).hasPrefix($0) }
  }

  private static let words = Set(
    """
    password passwort passw kennwort geheim contrasena contraseña motdepasse secret secreto secrete
    welcome willkommen bienvenue bienvenido bienvenidos letmein letmeinnow iloveyou ichliebedich
    tequiero teamo jetaime mylove lovely loveyou sunshine princess princesa prinzessin princesse
    football fussball fußball futbol soccer baseball basketball hockey monkey dragon master shadow
    superman batman spiderman starwars pokemon pikachu trustno trustnoone whatever nothing computer
    internet samsung iphone android google facebook microsoft windows linux apple whatsapp youtube
    admin administrator administrador administrateur root toor user guest gast default changeme
    change changeit changethis temp temporary test testing tester testtest login signin access zugang
    michael jessica jennifer charlie jordan thomas daniel andrea alejandro alexander alexandre nicole
    ashley amanda andrew joshua matthew anthony william robert hunter buster soccer harley ranger
    killer george hello hallo bonjour hola salut marhaba habibi ahlan flower blume freedom freiheit
    liberte libertad summer sommer ete verano winter hiver invierno spring autumn herbst otoño frühling
    primavera printemps automne january february march april june july august september october
    november december januar februar märz juni juli oktober dezember monday tuesday wednesday thursday
    friday saturday sunday montag dienstag mittwoch donnerstag freitag samstag sonntag lundi mardi
    mercredi jeudi vendredi samedi dimanche lunes martes miercoles jueves viernes sabado domingo
    survey umfrage enquete encuesta consultant leader leaders manager company firma business office
    berlin london paris madrid hamburg münchen munich barcelona vienna wien zürich zurich deutschland
    germany france espana españa america england austria schweiz qwerty qwertz azerty asdf asdfgh
    qwertyuiop qazwsx qazwsxedc zaqwsx abc abcd abcdef correcthorsebatterystaple mypassword
    meinpasswort thisispassword thisismypassword mysecret supersecret topsecret schatz schatzi
    mausi hase engel angel angels liebling chocolate schokolade cookie pepper ginger bailey maggie
    lucky happy forever family familie famille familia blessed jesus jesuschrist christ allah
    bismillah ihavenoidea idontknow ichweissnicht keineahnung nopassword nopass keinpasswort enter
    letmepass opensesame sesam sesamöffnedich abracadabra hokuspokus matrix phoenix mustang ferrari
    porsche mercedes corvette toyota yamaha silver gold golden diamond purple orange yellow banana
    cheese pizza coffee kaffee merlin gandalf hobbit naruto zelda mario player gamer fortnite
    minecraft roblox liverpool arsenal chelsea realmadrid bayern bayernmunich dortmund schalke
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}
