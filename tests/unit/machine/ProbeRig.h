// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/machine/EnginePinger.h"
#include "tests/support/ScriptedLauncher.h"
#include "tests/unit/machine/StoreFolder.h"

#include <QHash>
#include <QPointer>

#include <optional>

// Engines and programs that a probe of machines asks, with answers as a test wrote them down.

namespace panel::test {

class ScriptedPing : public AnsweringCall<EngineIdentity>
{
public:
    ScriptedPing(std::optional<Result<EngineIdentity>> answer, QObject *requester,
                 Handler<EngineIdentity> done)
        : AnsweringCall(requester, std::move(done))
    {
        if (answer)
            deliver(*answer);
    }

    void answer(const Result<EngineIdentity> &answer) { deliver(answer); }

private:
    void abortWork() override {}
};

class ScriptedPinger : public EnginePinger
{
public:
    Call *ping(const Endpoint &endpoint, QObject *requester, Handler<EngineIdentity> done) override
    {
        asked.append(endpoint.name);
        auto *ping = new ScriptedPing(answers.value(endpoint.name), requester, std::move(done));
        m_pings.append(ping);
        return ping;
    }

    /// Those that hang.
    void answerAll(const Result<EngineIdentity> &answer)
    {
        for (const QPointer<ScriptedPing> &ping : std::as_const(m_pings)) {
            if (ping)
                ping->answer(answer);
        }
    }

    QStringList asked;
    QHash<QString, std::optional<Result<EngineIdentity>>> answers; // none: hangs

private:
    QList<QPointer<ScriptedPing>> m_pings;
};

inline const Result<EngineIdentity> alive =
    EngineIdentity{QStringLiteral("20.10.24"), QStringLiteral("1.41")};

inline Result<EngineIdentity> refused()
{
    return fail(Error::Kind::Refused, QStringLiteral("refused"));
}

inline ScriptedAnswer virtualBoxSays(const QByteArray &state)
{
    return {"name=\"box\"\nVMState=\"" + state + "\"\n", {}, 0, {}, false};
}

inline Result<QString> found(const QString &name)
{
    return QString(QStringLiteral("/usr/bin/") + name);
}

inline Result<QString> missing(const QString &name)
{
    return fail(Error::Kind::ProgramMissing, name);
}

inline Result<QString> onlyDockerMachine(const QString &name)
{
    return name == u"docker-machine" ? found(name) : missing(name);
}

/// A machine with certificates, a VM unless another driver is given; no address: it never ran.
inline void addMachine(const StoreFolder &store, const QString &name,
                       const QByteArray &address = "192.168.99.100",
                       const QString &driver = QStringLiteral("virtualbox"))
{
    store.write(name, StoreFolder::config(name, driver, "\"IPAddress\":\"" + address + "\""));
    store.addCertificates(name);
}

} // namespace panel::test
