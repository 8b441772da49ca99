import HTTPTypes

/// The names of headers that the library does not know, checked once.
extension HTTPField.Name {
  static let secFetchSite = Self("Sec-Fetch-Site")
  static let secFetchMode = Self("Sec-Fetch-Mode")
  static let forwardedFor = Self("X-Forwarded-For")
  static let forwardedHost = Self("X-Forwarded-Host")
  static let forwardedProto = Self("X-Forwarded-Proto")
}
