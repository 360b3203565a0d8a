#pragma once

#include "app/data/error_text.h"

#include <QTest>

/// The expression, a Result, must hold a value.
#define LOOPSCOPE_VERIFY_OK(expression)                                                                                \
    do {                                                                                                               \
        const auto& loopscopeResult = (expression);                                                                    \
        QVERIFY2(loopscopeResult.has_value(),                                                                          \
                 loopscopeResult ? "" : qPrintable(loopscope::errorText(loopscopeResult.error())));                    \
    } while (false)

/// The expression, a Result, must be an error of that code.
#define LOOPSCOPE_VERIFY_ERROR(expression, expectedCode)                                                               \
    do {                                                                                                               \
        const auto& loopscopeResult = (expression);                                                                    \
        QVERIFY2(!loopscopeResult.has_value(), "no error");                                                            \
        QVERIFY2(loopscopeResult.error().code == (expectedCode),                                                       \
                 qPrintable(loopscope::errorText(loopscopeResult.error())));                                           \
    } while (false)

namespace loopscope {

/// The value of a Result that must have one, outside of test functions.
template <class T>
T valueOf(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(errorText(result.error())));
    return std::move(*result);
}

} // namespace loopscope
