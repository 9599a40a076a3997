// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/RuleCheck.h"

#include "core/rules/LiveReader.h"
#include "core/rules/Rules.h"
#include "core/rules/SourceReader.h"

#include <QPointer>

namespace panel {

namespace {

class RuleCheck : public AnsweringCall<QList<RuleResult>>
{
public:
    RuleCheck(const RuleCheckTarget &target, QObject *requester, Handler<QList<RuleResult>> done)
        : AnsweringCall(requester, std::move(done)), m_target(target)
    {
        m_call = readSources(*m_target.launcher, m_target.project, this,
                             [this](const Result<StackSources> &sources) {
                                 if (sources)
                                     onSources(*sources);
                                 else
                                     deliver(fail(sources.error()));
                             });
    }

protected:
    void abortWork() override { delete m_call; }

private:
    void onSources(const StackSources &sources)
    {
        m_facts.sources = sources;
        if (!m_target.engine) {
            m_facts.live.whyNot = m_target.whyNoEngine;
            deliver(panel::checkRules(m_facts));
            return;
        }
        m_call = readLive(m_target.engine, sources, m_target.services, m_target.stopThem, this,
                          [this](const Result<LiveFacts> &live) {
                              if (live)
                                  m_facts.live = *live;
                              else
                                  m_facts.live.whyNot = live.error().message;
                              deliver(panel::checkRules(m_facts));
                          });
    }

    RuleCheckTarget m_target;
    RuleFacts m_facts;
    QPointer<Call> m_call;
};

} // namespace

Call *checkStack(const RuleCheckTarget &target, QObject *requester, Handler<QList<RuleResult>> done)
{
    return new RuleCheck(target, requester, std::move(done));
}

} // namespace panel
