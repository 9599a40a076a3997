// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/logs/LogPanel.h"
#include "gui/logs/LogView.h"
#include "gui/logs/ServiceChips.h"
#include "gui/logs/ServiceFilterButton.h"

#include <QAction>
#include <QMenu>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

/// A log panel on the screen with two services of a project, and a line of each and of a third.
/// The base of its tests.
class LogPanelRig : public QObject
{
protected:
    void setUp()
    {
        using namespace panel;
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = std::make_shared<LogStore>();
        m_session = std::make_unique<LogSession>(m_store, nullptr);
        m_panel = std::make_unique<LogPanel>(m_session.get(), LogPanel::Form::Whole, nullptr);
        m_panel->setSettings(LogSettings(settingsFile()));
        m_panel->setProject(QStringLiteral("/srv/inception/docker-compose.yml"));
        m_panel->setServices({QStringLiteral("nginx"), QStringLiteral("redis")});
        m_panel->resize(900, 400);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
        add("nginx", "alpha");
        add("redis", "beta");
        add("extra", "gamma");
        QTRY_COMPARE(shownText(), QStringLiteral("alpha\nbeta\ngamma"));
        QTest::keyClick(child<LogView>("logView"), Qt::Key_Escape);
    }
    void tearDown()
    {
        m_panel.reset();
        m_session.reset();
        m_store.reset();
    }

    template <typename T>
    T *child(const char *name) const
    {
        return m_panel->findChild<T *>(QString::fromLatin1(name));
    }
    QString settingsFile() const { return m_folder->filePath(QStringLiteral("settings.ini")); }
    void add(const char *service, const QByteArray &text)
    {
        const int index = m_store->serviceIndex(QString::fromLatin1(service));
        m_store->append({{0, index, panel::StoredLine::Stream::Output, text}});
        Q_EMIT m_session->appended();
    }
    QString shownText() const
    {
        auto *view = child<panel::LogView>("logView");
        view->selectAll();
        return view->selectedText();
    }
    /// The entry of the menu that is open; null: there is none.
    QAction *entry(const char *menu, const QString &text) const
    {
        for (QMenu *open : m_panel->findChildren<QMenu *>(QString::fromLatin1(menu))) {
            for (QAction *action : open->findChildren<QAction *>() + open->actions()) {
                if (action->text() == text)
                    return action;
            }
        }
        return nullptr;
    }
    panel::ServiceChip *chip(const char *service) const
    {
        return m_panel->findChild<panel::ServiceChip *>(QStringLiteral("logChip_")
                                                        + QString::fromLatin1(service));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<panel::LogStore> m_store;
    std::unique_ptr<panel::LogSession> m_session;
    std::unique_ptr<panel::LogPanel> m_panel;
};
