// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/Session.h"
#include "tests/engine/workflow/SmallProject.h"
#include "tests/support/EngineFixture.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <memory>

namespace panel::test {

/// A small project on the machine `default`, and a session that cleans it.
class CleanRig
{
public:
    explicit CleanRig(const QString &name, const QString &compose = {})
        : CleanRig(std::make_shared<SmallProject>(name, compose))
    {
    }
    /// As if the program had been started again.
    explicit CleanRig(const CleanRig &other) : CleanRig(other.m_project) {}

    const SmallProject &project() const { return *m_project; }
    Session *session() { return &m_session; }

    /// Whether it knows what runs, within 30 s.
    bool isReady()
    {
        return QTest::qWaitFor([this] { return m_session.areServicesKnown(); }, 30'000);
    }

    /// Whether it ends well; said() tells why not.
    bool ends(Workflow *workflow)
    {
        QSignalSpy finished(workflow, &Workflow::finished);
        if (!QTest::qWaitFor([&finished] { return finished.count() > 0; }, 90'000)) {
            m_said = QStringLiteral("it did not end");
            return false;
        }
        m_said = workflow->outcome() ? QString() : toPlainText(workflow->outcome().error());
        return workflow->outcome().has_value();
    }
    const char *said()
    {
        m_bytes = m_said.toLocal8Bit();
        return m_bytes.constData();
    }

    /// Of what is there now; empty where it cannot be told.
    CleanPlan planned(CleanPlan::Extent extent)
    {
        const auto plan = answerOf<CleanPlan>(
            [&](QObject *to, auto done) { m_session.planClean(extent, to, done); }, 60'000);
        if (!plan)
            qWarning("%s", qPrintable(toPlainText(plan.error())));
        return plan.value_or(CleanPlan());
    }

    /// The thing of that kind and name; without a name if the plan has none.
    static CleanPlan::Item itemOf(const CleanPlan &plan, CleanPlan::Item::Kind kind,
                                  const QString &name)
    {
        const auto found =
            std::find_if(plan.items.begin(), plan.items.end(), [&](const CleanPlan::Item &item) {
                return item.kind == kind && item.name == name;
            });
        return found == plan.items.end() ? CleanPlan::Item() : *found;
    }
    static bool has(const CleanPlan &plan, CleanPlan::Item::Kind kind, const QString &name)
    {
        return !itemOf(plan, kind, name).id.isEmpty();
    }

    /// Of the step of the last workflow, all of it; empty if there is no such step.
    QString outputOf(const QString &id) const
    {
        const Step *step = find(id);
        return step ? step->output().join(u'\n') : QString();
    }
    QString detailOf(const QString &id) const
    {
        const Step *step = find(id);
        return step ? step->detail() : QString();
    }

private:
    explicit CleanRig(const std::shared_ptr<SmallProject> &project)
        : m_project(project)
        , m_session(
              Session::Options{.followLogs = false, .watchMachines = false, .useKeychain = false})
    {
        m_session.openProject(m_project->file());
        m_session.selectMachine(QStringLiteral("default"));
    }

    const Step *find(const QString &id) const
    {
        for (const Step *step : m_session.workflow()->steps()) {
            if (step->id() == id)
                return step;
        }
        return nullptr;
    }

    std::shared_ptr<SmallProject> m_project;
    Session m_session;
    QString m_said;
    QByteArray m_bytes;
};

} // namespace panel::test
