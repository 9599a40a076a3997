// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Call.h"

namespace panel {

/// A call whose answer is there already, for work that takes no time. Private to core/secrets.
template <typename T>
class ReadyCall : public AnsweringCall<T>
{
public:
    ReadyCall(QObject *requester, Result<T> answer, Handler<T> done)
        : AnsweringCall<T>(requester, std::move(done))
    {
        this->deliver(std::move(answer));
    }

private:
    void abortWork() override {}
};

} // namespace panel
