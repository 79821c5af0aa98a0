#include "CRE2.h"

#include <cstring>
#include <new>
#include <string>

#include <re2/re2.h>
#include <re2/set.h>

// A set of one: unlike a plain match, a set's match tells "out of memory" apart from "no match".
struct CRE2Pattern {
  RE2::Set set;
  bool fits = false;
  explicit CRE2Pattern(const RE2::Options &options) : set(options, RE2::UNANCHORED) {}
};

static void report(const std::string &reason, char *error, size_t capacity) {
  if (capacity == 0) return;
  size_t length = reason.size() < capacity - 1 ? reason.size() : capacity - 1;
  std::memcpy(error, reason.data(), length);
  error[length] = '\0';
}

CRE2Pattern *CRE2Compile(const char *source, size_t length, int64_t memory, char *error, size_t capacity) {
  CRE2Pattern *pattern = nullptr;
  try {
    RE2::Options options;
    options.set_log_errors(false);
    options.set_max_mem(memory);
    options.set_never_capture(true);
    pattern = new CRE2Pattern(options);
    std::string reason;
    if (pattern->set.Add(re2::StringPiece(source, length), &reason) >= 0) {
      pattern->fits = pattern->set.Compile();
      return pattern;
    }
    report(reason, error, capacity);
  } catch (const std::exception &failure) {
    report(failure.what(), error, capacity);
  }
  delete pattern;
  return nullptr;
}

CRE2Result CRE2Search(const CRE2Pattern *pattern, const char *text, size_t length) {
  if (!pattern->fits) return CRE2ResultUndecidable;
  try {
    RE2::Set::ErrorInfo info;
    info.kind = RE2::Set::kNoError;
    if (pattern->set.Match(re2::StringPiece(text, length), nullptr, &info)) return CRE2ResultMatch;
    return info.kind == RE2::Set::kNoError ? CRE2ResultNoMatch : CRE2ResultUndecidable;
  } catch (const std::exception &) {
    return CRE2ResultUndecidable;
  }
}

void CRE2Free(CRE2Pattern *pattern) { delete pattern; }
