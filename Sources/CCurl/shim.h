// With it, the macros of the header would look at our own wrappers.
#define CURL_DISABLE_TYPECHECK
#include <curl/curl.h>

// Swift calls no function with a variable number of arguments: one door for each type that we set.

static inline CURLcode curl_set_number(CURL *handle, CURLoption option, long value) {
  return curl_easy_setopt(handle, option, value);
}

static inline CURLcode curl_set_text(CURL *handle, CURLoption option, const char *value) {
  return curl_easy_setopt(handle, option, value);
}

static inline CURLcode curl_set_pointer(CURL *handle, CURLoption option, void *value) {
  return curl_easy_setopt(handle, option, value);
}

static inline CURLcode curl_set_reader(CURL *handle, curl_read_callback reader) {
  return curl_easy_setopt(handle, CURLOPT_READFUNCTION, reader);
}

static inline CURLcode curl_set_listener(CURL *handle, curl_debug_callback listener) {
  return curl_easy_setopt(handle, CURLOPT_DEBUGFUNCTION, listener);
}

static inline CURLcode curl_last_reply(CURL *handle, long *code) {
  return curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, code);
}

static inline CURLcode curl_set_writer(CURL *handle, curl_write_callback writer) {
  return curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, writer);
}

static inline CURLcode curl_last_wait(CURL *handle, curl_off_t *seconds) {
  return curl_easy_getinfo(handle, CURLINFO_RETRY_AFTER, seconds);
}
