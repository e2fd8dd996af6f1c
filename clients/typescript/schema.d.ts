/** Written by `npm run client` from the table of routes. Never edit it. */
export interface paths {
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Signs in. */
        post: operations["postSession"];
        /** Signs out: the token is void at once. */
        delete: operations["deleteSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Renews the session: a new token for the refresh token, which is good once. */
        post: operations["postSessionRefresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in, with which rights, and until when the token is good. */
        get: operations["getMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/oidc": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sends a browser to the OpenID Connect issuer to sign in there. */
        get: operations["getSessionOidc"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/oidc/callback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where the issuer sends the browser back: signs in and goes on to the console. */
        get: operations["getSessionOidcCallback"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Carries out up to 50 commands, in order or several at a time, each as if it came alone. */
        post: operations["postBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agents/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My status, utilization and interactions. */
        get: operations["getAgentsMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agents/me/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Sets my status, by its id or name. */
        put: operations["putAgentsMeStatus"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agents/me/interactions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My Interactions: what rings first, then by age. */
        get: operations["getAgentsMeInteractions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agents/me/workgroups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My workgroups, with the wrap-up codes that they take and how much work they may give me. */
        get: operations["getAgentsMeWorkgroups"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What happens, as Server-Sent Events. */
        get: operations["getEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/interactions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What waits in a workgroup or is with its agents, or what an agent has. */
        get: operations["getInteractions"];
        put?: never;
        /** Has something of another system routed: a call, a chat, a mail, a task. */
        post: operations["postInteractions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/interactions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An interaction as it stands. */
        get: operations["getInteractionsId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/interactions/{id}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Its thread, in the order of the platform, from its beginning or from its end. */
        get: operations["getInteractionsIdMessages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/interactions/{id}/messages/{message}/attachments/{place}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a message carries, counted from 0: fetched from the platform, 10 MB at most. */
        get: operations["getInteractionsIdMessagesMessageAttachmentsPlace"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/interactions/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What happened to it, oldest first. */
        get: operations["getInteractionsIdTimeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/interactions/{id}/explanation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Why it was offered to whom, and what would make it routable. */
        get: operations["getInteractionsIdExplanation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/interactions/{id}/pickup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes the offer. */
        post: operations["postInteractionsIdPickup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/interactions/{id}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Declines the offer: it goes back to its queue, at its original time. */
        post: operations["postInteractionsIdDecline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/interactions/{id}/hold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Puts it on hold. */
        post: operations["postInteractionsIdHold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/interactions/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes it back from hold. */
        post: operations["postInteractionsIdResume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/interactions/{id}/reply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answers the customer, on the platform. */
        post: operations["postInteractionsIdReply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/interactions/{id}/note": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Writes a note that the customer does not see. */
        post: operations["postInteractionsIdNote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/interactions/{id}/transfer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hands it to a workgroup or to an agent. */
        post: operations["postInteractionsIdTransfer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/interactions/{id}/disconnect": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends it. */
        post: operations["postInteractionsIdDisconnect"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/interactions/{id}/wrapup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Names its wrap-up code, which ends the wrap-up. */
        post: operations["postInteractionsIdWrapup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/interactions/{id}/abandon": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The customer has given up while it waited. */
        post: operations["postInteractionsIdAbandon"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/interactions/{id}/priority": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sets what it is worth in its queue, from 0 to 1,000. */
        post: operations["postInteractionsIdPriority"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/interactions/{id}/skills": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sets the skills that it asks for, instead of what it did. */
        post: operations["postInteractionsIdSkills"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/statistics/workgroups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How every queue stands this moment. */
        get: operations["getStatisticsWorkgroups"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/statistics/workgroups/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How a queue stands this moment. */
        get: operations["getStatisticsWorkgroupsId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/statistics/workgroups/{id}/intervals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a queue has counted in the last 24 hours, by quarters of an hour. */
        get: operations["getStatisticsWorkgroupsIdIntervals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/statistics/workgroups/{id}/queue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What waits in a queue, in its order. */
        get: operations["getStatisticsWorkgroupsIdQueue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/statistics/agents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How every agent stands this moment. */
        get: operations["getStatisticsAgents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agents/{id}/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Sets an agent's status. */
        put: operations["putAgentsIdStatus"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agents/{id}/logoff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends all of an agent's sessions. */
        post: operations["postAgentsIdLogoff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agents/{id}/activation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Switches an agent on or off in a workgroup. */
        put: operations["putAgentsIdActivation"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agents/{id}/occupancy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Tells that an agent is at work on something in another system. */
        put: operations["putAgentsIdOccupancy"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cluster": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Nodes, partitions and load, as this node sees them. */
        get: operations["getCluster"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cluster/nodes/{id}/drain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Has a node hand over its partitions and take no more. */
        post: operations["postClusterNodesIdDrain"];
        /** Lets a drained node take partitions again. */
        delete: operations["deleteClusterNodesIdDrain"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every user, in the order of their ids. */
        get: operations["getUsers"];
        put?: never;
        /** Adds one user. */
        post: operations["postUsers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One user; the ETag is its version. */
        get: operations["getUsersId"];
        put?: never;
        post?: never;
        /** Deletes one user that is not in use. */
        delete: operations["deleteUsersId"];
        options?: never;
        head?: never;
        /** Changes fields of one user; null takes a field away, or back to its default. */
        patch: operations["patchUsersId"];
        trace?: never;
    };
    "/api/v1/stations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every station, in the order of their ids. */
        get: operations["getStations"];
        put?: never;
        /** Adds one station. */
        post: operations["postStations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One station; the ETag is its version. */
        get: operations["getStationsId"];
        put?: never;
        post?: never;
        /** Deletes one station that is not in use. */
        delete: operations["deleteStationsId"];
        options?: never;
        head?: never;
        /** Changes fields of one station; null takes a field away, or back to its default. */
        patch: operations["patchStationsId"];
        trace?: never;
    };
    "/api/v1/workgroups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every workgroup, in the order of their ids. */
        get: operations["getWorkgroups"];
        put?: never;
        /** Adds one workgroup. */
        post: operations["postWorkgroups"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workgroups/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One workgroup; the ETag is its version. */
        get: operations["getWorkgroupsId"];
        put?: never;
        post?: never;
        /** Deletes one workgroup that is not in use. */
        delete: operations["deleteWorkgroupsId"];
        options?: never;
        head?: never;
        /** Changes fields of one workgroup; null takes a field away, or back to its default. */
        patch: operations["patchWorkgroupsId"];
        trace?: never;
    };
    "/api/v1/skills": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every skill, in the order of their ids. */
        get: operations["getSkills"];
        put?: never;
        /** Adds one skill. */
        post: operations["postSkills"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/skills/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One skill; the ETag is its version. */
        get: operations["getSkillsId"];
        put?: never;
        post?: never;
        /** Deletes one skill that is not in use. */
        delete: operations["deleteSkillsId"];
        options?: never;
        head?: never;
        /** Changes fields of one skill; null takes a field away, or back to its default. */
        patch: operations["patchSkillsId"];
        trace?: never;
    };
    "/api/v1/statuses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every status, in the order of their ids. */
        get: operations["getStatuses"];
        put?: never;
        /** Adds one status. */
        post: operations["postStatuses"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/statuses/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One status; the ETag is its version. */
        get: operations["getStatusesId"];
        put?: never;
        post?: never;
        /** Deletes one status that is not in use. */
        delete: operations["deleteStatusesId"];
        options?: never;
        head?: never;
        /** Changes fields of one status; null takes a field away, or back to its default. */
        patch: operations["patchStatusesId"];
        trace?: never;
    };
    "/api/v1/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every role, in the order of their ids. */
        get: operations["getRoles"];
        put?: never;
        /** Adds one role. */
        post: operations["postRoles"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/roles/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One role; the ETag is its version. */
        get: operations["getRolesId"];
        put?: never;
        post?: never;
        /** Deletes one role that is not in use. */
        delete: operations["deleteRolesId"];
        options?: never;
        head?: never;
        /** Changes fields of one role; null takes a field away, or back to its default. */
        patch: operations["patchRolesId"];
        trace?: never;
    };
    "/api/v1/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every account, in the order of their ids. */
        get: operations["getAccounts"];
        put?: never;
        /** Adds one account. */
        post: operations["postAccounts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One account; the ETag is its version. */
        get: operations["getAccountsId"];
        put?: never;
        post?: never;
        /** Deletes one account that is not in use. */
        delete: operations["deleteAccountsId"];
        options?: never;
        head?: never;
        /** Changes fields of one account; null takes a field away, or back to its default. */
        patch: operations["patchAccountsId"];
        trace?: never;
    };
    "/api/v1/channels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every channel, in the order of their ids. */
        get: operations["getChannels"];
        put?: never;
        /** Adds one channel. */
        post: operations["postChannels"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/channels/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One channel; the ETag is its version. */
        get: operations["getChannelsId"];
        put?: never;
        post?: never;
        /** Deletes one channel that is not in use. */
        delete: operations["deleteChannelsId"];
        options?: never;
        head?: never;
        /** Changes fields of one channel; null takes a field away, or back to its default. */
        patch: operations["patchChannelsId"];
        trace?: never;
    };
    "/api/v1/parameters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every parameter, in the order of their ids. */
        get: operations["getParameters"];
        put?: never;
        /** Adds one parameter. */
        post: operations["postParameters"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/parameters/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One parameter; the ETag is its version. */
        get: operations["getParametersId"];
        put?: never;
        post?: never;
        /** Deletes one parameter that is not in use. */
        delete: operations["deleteParametersId"];
        options?: never;
        head?: never;
        /** Changes fields of one parameter; null takes a field away, or back to its default. */
        patch: operations["patchParametersId"];
        trace?: never;
    };
    "/api/v1/licences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every licence, in the order of their ids. */
        get: operations["getLicences"];
        put?: never;
        /** Adds one licence. */
        post: operations["postLicences"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/licences/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One licence; the ETag is its version. */
        get: operations["getLicencesId"];
        put?: never;
        post?: never;
        /** Deletes one licence that is not in use. */
        delete: operations["deleteLicencesId"];
        options?: never;
        head?: never;
        /** Changes fields of one licence; null takes a field away, or back to its default. */
        patch: operations["patchLicencesId"];
        trace?: never;
    };
    "/api/v1/wrapup-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every wrap-up code, in the order of their ids. */
        get: operations["getWrapupCodes"];
        put?: never;
        /** Adds one wrap-up code. */
        post: operations["postWrapupCodes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/wrapup-codes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One wrap-up code; the ETag is its version. */
        get: operations["getWrapupCodesId"];
        put?: never;
        post?: never;
        /** Deletes one wrap-up code that is not in use. */
        delete: operations["deleteWrapupCodesId"];
        options?: never;
        head?: never;
        /** Changes fields of one wrap-up code; null takes a field away, or back to its default. */
        patch: operations["patchWrapupCodesId"];
        trace?: never;
    };
    "/api/v1/responses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every canned response, in the order of their ids. */
        get: operations["getResponses"];
        put?: never;
        /** Adds one canned response. */
        post: operations["postResponses"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/responses/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One canned response; the ETag is its version. */
        get: operations["getResponsesId"];
        put?: never;
        post?: never;
        /** Deletes one canned response that is not in use. */
        delete: operations["deleteResponsesId"];
        options?: never;
        head?: never;
        /** Changes fields of one canned response; null takes a field away, or back to its default. */
        patch: operations["patchResponsesId"];
        trace?: never;
    };
    "/api/v1/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every webhook, in the order of their ids. */
        get: operations["getWebhooks"];
        put?: never;
        /** Adds one webhook. */
        post: operations["postWebhooks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One webhook; the ETag is its version. */
        get: operations["getWebhooksId"];
        put?: never;
        post?: never;
        /** Deletes one webhook that is not in use. */
        delete: operations["deleteWebhooksId"];
        options?: never;
        head?: never;
        /** Changes fields of one webhook; null takes a field away, or back to its default. */
        patch: operations["patchWebhooksId"];
        trace?: never;
    };
    "/api/v1/accounts/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Asks the platform whether credentials work, and whose they are; changes nothing. */
        post: operations["postAccountsTest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/licences/{id}/usage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many of a licence are taken, and which stations have one or wait for one. */
        get: operations["getLicencesIdUsage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/config": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The whole configuration as one document, without secrets. */
        get: operations["getConfig"];
        /** Puts a whole configuration in place; kinds that it does not name stay as they are. */
        put: operations["putConfig"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/config/validate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says what would be wrong with a whole configuration; changes nothing. */
        post: operations["postConfigValidate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who changed what in the configuration, newest first. */
        get: operations["getChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who has administered what, and who was turned away from what, newest first. */
        get: operations["getAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far a webhook has been told, and what stands in its way. */
        get: operations["getWebhooksIdStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/dead-letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a webhook did not take, oldest first. */
        get: operations["getWebhooksIdDeadLetters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/dead-letters/redeliver": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends dead letters again: those named, or all. */
        post: operations["postWebhooksIdDeadLettersRedeliver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/livez": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The process lives. */
        get: operations["getLivez"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readyz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** This node can do its part. */
        get: operations["getReadyz"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** This document. */
        get: operations["getOpenapiJson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/docs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** This document, for people. */
        get: operations["getApiDocs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Error: {
            /** @enum {unknown} */
            code: "malformed_request" | "not_signed_in" | "oidc_failed" | "refresh_failed" | "sign_in_failed" | "forbidden" | "csrf_header_missing" | "not_yours" | "not_found" | "interaction_unknown" | "agent_unknown" | "workgroup_unknown" | "node_unknown" | "channel_unknown" | "message_unknown" | "attachment_unknown" | "method_not_allowed" | "request_timeout" | "not_offered" | "wrong_state" | "newer_messages" | "reply_not_allowed" | "id_taken" | "in_use" | "has_interactions" | "too_many_occupations" | "not_a_member" | "same_target" | "no_queue" | "last_node" | "conversation_full" | "idempotency_conflict" | "attachment_gone" | "version_conflict" | "not_a_command" | "not_tried" | "body_too_large" | "media_type_unsupported" | "validation_failed" | "social_type" | "attachment_refused" | "invalid_media" | "text_length" | "status_unknown" | "priority_range" | "station_unknown" | "skill_unknown" | "wrapup_code_unknown" | "version_required" | "too_many_attempts" | "too_many_requests" | "too_many_streams" | "headers_too_large" | "internal" | "unavailable" | "not_ready";
            message: string;
            details?: unknown;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    postSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    user: string;
                    password: string;
                    station?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        token: string;
                        /** Format: date-time */
                        expiresAt: string;
                        /** Format: date-time */
                        endsAt: string;
                        refreshToken?: string;
                        user: {
                            id: string;
                            name: string;
                            roles: string[];
                            rights: string[];
                        };
                    };
                };
            };
            /** @description `malformed_request`: The request is not readable: its JSON, path or encoding is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `sign_in_failed`: The user or the password is wrong. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_timeout`: The request did not come in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `body_too_large`: The body is larger than 64 kB; 256 kB for a batch, 4 MB for a whole configuration. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `media_type_unsupported`: The body must be plain application/json in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `station_unknown`: There is no such station. `validation_failed`: Some fields are wrong; details lists them. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `too_many_attempts`: Too many attempts to sign in; wait as Retry-After says. `too_many_requests`: Too many requests; wait as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `headers_too_large`: The headers are larger than 16 kB. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal`: Something went wrong here; details.requestId names it in the log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unavailable`: Not possible just now. Try again, with the same Idempotency-Key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    deleteSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed_request`: The request is not readable: its JSON, path or encoding is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in`: Sign in first: the token is missing, wrong, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `csrf_header_missing`: A request signed in by the cookie must carry the header x-csrf: 1. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_timeout`: The request did not come in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `body_too_large`: The body is larger than 64 kB; 256 kB for a batch, 4 MB for a whole configuration. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `media_type_unsupported`: The body must be plain application/json in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `validation_failed`: Some fields are wrong; details lists them. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `headers_too_large`: The headers are larger than 16 kB. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal`: Something went wrong here; details.requestId names it in the log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unavailable`: Not possible just now. Try again, with the same Idempotency-Key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postSessionRefresh: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    refreshToken?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        token: string;
                        /** Format: date-time */
                        expiresAt: string;
                        /** Format: date-time */
                        endsAt: string;
                        refreshToken?: string;
                        user: {
                            id: string;
                            name: string;
                            roles: string[];
                            rights: string[];
                        };
                    };
                };
            };
            /** @description `malformed_request`: The request is not readable: its JSON, path or encoding is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `refresh_failed`: The session cannot be renewed: sign in again. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `csrf_header_missing`: A request signed in by the cookie must carry the header x-csrf: 1. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_timeout`: The request did not come in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `body_too_large`: The body is larger than 64 kB; 256 kB for a batch, 4 MB for a whole configuration. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `media_type_unsupported`: The body must be plain application/json in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `validation_failed`: Some fields are wrong; details lists them. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `headers_too_large`: The headers are larger than 16 kB. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal`: Something went wrong here; details.requestId names it in the log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unavailable`: Not possible just now. Try again, with the same Idempotency-Key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        roles: string[];
                        rights: string[];
                        /** Format: date-time */
                        expiresAt: string;
                    };
                };
            };
            /** @description `malformed_request`: The request is not readable: its JSON, path or encoding is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in`: Sign in first: the token is missing, wrong, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `csrf_header_missing`: A request signed in by the cookie must carry the header x-csrf: 1. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_timeout`: The request did not come in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `body_too_large`: The body is larger than 64 kB; 256 kB for a batch, 4 MB for a whole configuration. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `media_type_unsupported`: The body must be plain application/json in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `validation_failed`: Some fields are wrong; details lists them. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `headers_too_large`: The headers are larger than 16 kB. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal`: Something went wrong here; details.requestId names it in the log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unavailable`: Not possible just now. Try again, with the same Idempotency-Key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getSessionOidc: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Go there. */
            302: {
                headers: {
                    Location?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed_request`: The request is not readable: its JSON, path or encoding is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_timeout`: The request did not come in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `body_too_large`: The body is larger than 64 kB; 256 kB for a batch, 4 MB for a whole configuration. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `media_type_unsupported`: The body must be plain application/json in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `validation_failed`: Some fields are wrong; details lists them. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `headers_too_large`: The headers are larger than 16 kB. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal`: Something went wrong here; details.requestId names it in the log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unavailable`: Not possible just now. Try again, with the same Idempotency-Key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getSessionOidcCallback: {
        parameters: {
            query?: {
                code?: string;
                state?: string;
                iss?: string;
                session_state?: string;
                error?: string;
                error_description?: string;
                error_uri?: string;
                scope?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Go there. */
            302: {
                headers: {
                    Location?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed_request`: The request is not readable: its JSON, path or encoding is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `oidc_failed`: The sign-in elsewhere did not succeed, or is not for a user of this product. `sign_in_failed`: The user or the password is wrong. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_timeout`: The request did not come in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `body_too_large`: The body is larger than 64 kB; 256 kB for a batch, 4 MB for a whole configuration. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `media_type_unsupported`: The body must be plain application/json in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `validation_failed`: Some fields are wrong; details lists them. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `headers_too_large`: The headers are larger than 16 kB. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal`: Something went wrong here; details.requestId names it in the log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unavailable`: Not possible just now. Try again, with the same Idempotency-Key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postBatch: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    commands: {
                        /** @enum {unknown} */
                        method: "POST" | "PUT" | "PATCH" | "DELETE";
                        path: string;
                        body?: Record<string, unknown>;
                        idempotencyKey?: string;
                        ifMatch?: string;
                    }[];
                    parallel?: boolean;
                    stopOnError?: boolean;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        results: {
                            status: number;
                            body?: Record<string, unknown>;
                        }[];
                    };
                };
            };
            /** @description `malformed_request`: The request is not readable: its JSON, path or encoding is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in`: Sign in first: the token is missing, wrong, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `csrf_header_missing`: A request signed in by the cookie must carry the header x-csrf: 1. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_timeout`: The request did not come in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `body_too_large`: The body is larger than 64 kB; 256 kB for a batch, 4 MB for a whole configuration. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `media_type_unsupported`: The body must be plain application/json in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `validation_failed`: Some fields are wrong; details lists them. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `headers_too_large`: The headers are larger than 16 kB. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal`: Something went wrong here; details.requestId names it in the log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unavailable`: Not possible just now. Try again, with the same Idempotency-Key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getAgentsMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        signedOn: boolean;
                        stations: string[];
                        licensed: boolean;
                        status: string;
                        statusKind: string;
                        /** Format: date-time */
                        statusAt: string;
                        utilization: number;
                        interactions: {
                            interaction: string;
                            conversation: string;
                            type: string;
                            workgroup: string;
                            percent: number;
                            phase: string;
                        }[];
                        occupations: {
                            interactionType: string;
                            externalId: string;
                            percent: number;
                            state: string;
                            nonAcd: boolean;
                        }[];
                        statistics: {
                            /** Format: date */
                            day: string;
                            accepted: number;
                            declined: number;
                            missed: number;
                            handled: number;
                            transferred: number;
                        };
                        version: number;
                    };
                };
            };
            /** @description `malformed_request`: The request is not readable: its JSON, path or encoding is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in`: Sign in first: the token is missing, wrong, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `csrf_header_missing`: A request signed in by the cookie must carry the header x-csrf: 1. `forbidden`: Your rights do not cover this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `agent_unknown`: There is no such agent. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_timeout`: The request did not come in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `body_too_large`: The body is larger than 64 kB; 256 kB for a batch, 4 MB for a whole configuration. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `media_type_unsupported`: The body must be plain application/json in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `validation_failed`: Some fields are wrong; details lists them. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `headers_too_large`: The headers are larger than 16 kB. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal`: Something went wrong here; details.requestId names it in the log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unavailable`: Not possible just now. Try again, with the same Idempotency-Key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    putAgentsMeStatus: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat within 24 h returns the first answer and does nothing twice. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    status: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        signedOn: boolean;
                        stations: string[];
                        licensed: boolean;
                        status: string;
                        statusKind: string;
                        /** Format: date-time */
                        statusAt: string;
                        utilization: number;
                        interactions: {
                            interaction: string;
                            conversation: string;
                            type: string;
                            workgroup: string;
                            percent: number;
                            phase: string;
                        }[];
                        occupations: {
                            interactionType: string;
                            externalId: string;
                            percent: number;
                            state: string;
                            nonAcd: boolean;
                        }[];
                        statistics: {
                            /** Format: date */
                            day: string;
                            accepted: number;
                            declined: number;
                            missed: number;
                            handled: number;
                            transferred: number;
                        };
                        version: number;
                    };
                };
            };
            /** @description `malformed_request`: The request is not readable: its JSON, path or encoding is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in`: Sign in first: the token is missing, wrong, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `csrf_header_missing`: A request signed in by the cookie must carry the header x-csrf: 1. `forbidden`: Your rights do not cover this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_timeout`: The request did not come in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `wrong_state`: The state does not allow this; details.state says which it is. `idempotency_conflict`: The same Idempotency-Key came before with other content. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `body_too_large`: The body is larger than 64 kB; 256 kB for a batch, 4 MB for a whole configuration. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `media_type_unsupported`: The body must be plain application/json in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `status_unknown`: There is no such status. `validation_failed`: Some fields are wrong; details lists them. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `headers_too_large`: The headers are larger than 16 kB. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal`: Something went wrong here; details.requestId names it in the log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unavailable`: Not possible just now. Try again, with the same Idempotency-Key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getAgentsMeInteractions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            conversation: string;
                            type: string;
                            platform: string;
                            channel?: string;
                            externalId?: string;
                            workgroup: string;
                            agent?: string;
                            /** @enum {unknown} */
                            state: "queued" | "offered" | "connected" | "held" | "wrapup" | "disconnected";
                            customer: {
                                id?: string;
                                name?: string;
                                handle?: string;
                            };
                            direction: string;
                            priority: number;
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            queuedAt: string;
                            /** Format: date-time */
                            offeredAt?: string;
                            /** Format: date-time */
                            offerExpiresAt?: string;
                            /** Format: date-time */
                            connectedAt?: string;
                            /** Format: date-time */
                            endedAt?: string;
                            /** Format: date-time */
                            wrapupEndsAt?: string;
                            wrapupCode?: string;
                            /** @enum {unknown} */
                            cause?: "not_recovered";
                            /** Format: date-time */
                            replyUntil?: string;
                            replyability: {
                                allowed: boolean;
                                /** Format: date-time */
                                until?: string;
                                reason?: string;
                            };
                            replyLengthMax: number;
                            previous?: string;
                            lastAttempted?: string;
                            recorded: boolean;
                            skills: {
                                skill: string;
                                minProficiency: number;
                                maxProficiency: number;
                                minDesire: number;
                                maxDesire: number;
                                proficiencyWeight: number;
                                desireWeight: number;
                            }[];
                            attributes: {
                                [key: string]: string;
                            };
                            subject?: string;
                            version: number;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `malformed_request`: The request is not readable: its JSON, path or encoding is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in`: Sign in first: the token is missing, wrong, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `csrf_header_missing`: A request signed in by the cookie must carry the header x-csrf: 1. `forbidden`: Your rights do not cover this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `agent_unknown`: There is no such agent. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_timeout`: The request did not come in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `body_too_large`: The body is larger than 64 kB; 256 kB for a batch, 4 MB for a whole configuration. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `media_type_unsupported`: The body must be plain application/json in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `validation_failed`: Some fields are wrong; details lists them. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `headers_too_large`: The headers are larger than 16 kB. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal`: Something went wrong here; details.requestId names it in the log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unavailable`: Not possible just now. Try again, with the same Idempotency-Key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getAgentsMeWorkgroups: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            name: string;
                            activated: boolean;
                            wrapupCodes: {
                                id: string;
                                name: string;
                            }[];
                            utilization: {
                                type: string;
                                percent: number;
                                maxAssigned: number;
                            }[];
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `malformed_request`: The request is not readable: its JSON, path or encoding is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in`: Sign in first: the token is missing, wrong, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `csrf_header_missing`: A request signed in by the cookie must carry the header x-csrf: 1. `forbidden`: Your rights do not cover this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_timeout`: The request did not come in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `body_too_large`: The body is larger than 64 kB; 256 kB for a batch, 4 MB for a whole configuration. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `media_type_unsupported`: The body must be plain application/json in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `validation_failed`: Some fields are wrong; details lists them. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `headers_too_large`: The headers are larger than 16 kB. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal`: Something went wrong here; details.requestId names it in the log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unavailable`: Not possible just now. Try again, with the same Idempotency-Key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getEvents: {
        parameters: {
            query?: {
                lastEventId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": unknown;
                };
            };
            /** @description `malformed_request`: The request is not readable: its JSON, path or encoding is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in`: Sign in first: the token is missing, wrong, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `csrf_header_missing`: A request signed in by the cookie must carry the header x-csrf: 1. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_timeout`: The request did not come in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `body_too_large`: The body is larger than 64 kB; 256 kB for a batch, 4 MB for a whole configuration. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `media_type_unsupported`: The body must be plain application/json in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `validation_failed`: Some fields are wrong; details lists them. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `too_many_streams`: Too many event streams are open. `too_many_requests`: Too many requests; wait as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `headers_too_large`: The headers are larger than 16 kB. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal`: Something went wrong here; details.requestId names it in the log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unavailable`: Not possible just now. Try again, with the same Idempotency-Key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getInteractions: {
        parameters: {
            query?: {
                workgroup?: string;
                agent?: string;
                state?: "queued" | "offered" | "connected" | "held" | "wrapup" | "disconnected";
                type?: "call" | "callback" | "chat" | "email" | "generic" | "social_conversation" | "social_direct_message" | "work_item";
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            conversation: string;
                            type: string;
                            platform: string;
                            channel?: string;
                            externalId?: string;
                            workgroup: string;
                            agent?: string;
                            /** @enum {unknown} */
                            state: "queued" | "offered" | "connected" | "held" | "wrapup" | "disconnected";
                            customer: {
                                id?: string;
                                name?: string;
                                handle?: string;
                            };
                            direction: string;
                            priority: number;
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            queuedAt: string;
                            /** Format: date-time */
                            offeredAt?: string;
                            /** Format: date-time */
                            offerExpiresAt?: string;
                            /** Format: date-time */
                            connectedAt?: string;
                            /** Format: date-time */
                            endedAt?: string;
                            /** Format: date-time */
                            wrapupEndsAt?: string;
                            wrapupCode?: string;
                            /** @enum {unknown} */
                            cause?: "not_recovered";
                            /** Format: date-time */
                            replyUntil?: string;
                            replyability: {
                                allowed: boolean;
                                /** Format: date-time */
                                until?: string;
                                reason?: string;
                            };
                            replyLengthMax: number;
                            previous?: string;
                            lastAttempted?: string;
                            recorded: boolean;
                            skills: {
                                skill: string;
                                minProficiency: number;
                                maxProficiency: number;
                                minDesire: number;
                                maxDesire: number;
                                proficiencyWeight: number;
                                desireWeight: number;
                            }[];
                            attributes: {
                                [key: string]: string;
                            };
                            subject?: string;
                            version: number;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `malformed_request`: The request is not readable: its JSON, path or encoding is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in`: Sign in first: the token is missing, wrong, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `csrf_header_missing`: A request signed in by the cookie must carry the header x-csrf: 1. `forbidden`: Your rights do not cover this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `agent_unknown`: There is no such agent. `workgroup_unknown`: There is no such workgroup. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_timeout`: The request did not come in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `body_too_large`: The body is larger than 64 kB; 256 kB for a batch, 4 MB for a whole configuration. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `media_type_unsupported`: The body must be plain application/json in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `validation_failed`: Some fields are wrong; details lists them. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `headers_too_large`: The headers are larger than 16 kB. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal`: Something went wrong here; details.requestId names it in the log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unavailable`: Not possible just now. Try again, with the same Idempotency-Key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postInteractions: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat within 24 h returns the first answer and does nothing twice. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {unknown} */
                    type: "call" | "callback" | "chat" | "email" | "generic" | "social_conversation" | "social_direct_message" | "work_item";
                    workgroup: string;
                    externalId: string;
                    customer?: {
                        id?: string;
                        name?: string;
                    };
                    text?: string;
                    subject?: string;
                    priority?: number;
                    skills?: {
                        skill: string;
                        minProficiency?: number;
                        maxProficiency?: number;
                        minDesire?: number;
                        maxDesire?: number;
                        proficiencyWeight?: number;
                        desireWeight?: number;
                    }[];
                    attributes?: {
                        [key: string]: string;
                    };
                    preferredAgent?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        conversation: string;
                        type: string;
                        platform: string;
                        channel?: string;
                        externalId?: string;
                        workgroup: string;
                        agent?: string;
                        /** @enum {unknown} */
                        state: "queued" | "offered" | "connected" | "held" | "wrapup" | "disconnected";
                        customer: {
                            id?: string;
                            name?: string;
                            handle?: string;
                        };
                        direction: string;
                        priority: number;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        queuedAt: string;
                        /** Format: date-time */
                        offeredAt?: string;
                        /** Format: date-time */
                        offerExpiresAt?: string;
                        /** Format: date-time */
                        connectedAt?: string;
                        /** Format: date-time */
                        endedAt?: string;
                        /** Format: date-time */
                        wrapupEndsAt?: string;
                        wrapupCode?: string;
                        /** @enum {unknown} */
                        cause?: "not_recovered";
                        /** Format: date-time */
                        replyUntil?: string;
                        replyability: {
                            allowed: boolean;
                            /** Format: date-time */
                            until?: string;
                            reason?: string;
                        };
                        replyLengthMax: number;
                        previous?: string;
                        lastAttempted?: string;
                        recorded: boolean;
                        skills: {
                            skill: string;
                            minProficiency: number;
                            maxProficiency: number;
                            minDesire: number;
                            maxDesire: number;
                            proficiencyWeight: number;
                            desireWeight: number;
                        }[];
                        attributes: {
                            [key: string]: string;
                        };
                        subject?: string;
                        version: number;
                    };
                };
            };
            /** @description `malformed_request`: The request is not readable: its JSON, path or encoding is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in`: Sign in first: the token is missing, wrong, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `csrf_header_missing`: A request signed in by the cookie must carry the header x-csrf: 1. `forbidden`: Your rights do not cover this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `workgroup_unknown`: There is no such workgroup. `agent_unknown`: There is no such agent. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_timeout`: The request did not come in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `no_queue`: The workgroup has no queue. `conversation_full`: The conversation holds as many messages as it may. `idempotency_conflict`: The same Idempotency-Key came before with other content. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `body_too_large`: The body is larger than 64 kB; 256 kB for a batch, 4 MB for a whole configuration. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `media_type_unsupported`: The body must be plain application/json in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `social_type`: Interactions of this type come from their platforms only. `skill_unknown`: There is no such skill. `priority_range`: The priority is out of range; details say which there is. `validation_failed`: Some fields are wrong; details lists them. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `headers_too_large`: The headers are larger than 16 kB. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal`: Something went wrong here; details.requestId names it in the log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unavailable`: Not possible just now. Try again, with the same Idempotency-Key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getInteractionsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        conversation: string;
                        type: string;
                        platform: string;
                        channel?: string;
                        externalId?: string;
                        workgroup: string;
                        agent?: string;
                        /** @enum {unknown} */
                        state: "queued" | "offered" | "connected" | "held" | "wrapup" | "disconnected";
                        customer: {
                            id?: string;
                            name?: string;
                            handle?: string;
                        };
                        direction: string;
                        priority: number;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        queuedAt: string;
                        /** Format: date-time */
                        offeredAt?: string;
                        /** Format: date-time */
                        offerExpiresAt?: string;
                        /** Format: date-time */
                        connectedAt?: string;
                        /** Format: date-time */
                        endedAt?: string;
                        /** Format: date-time */
                        wrapupEndsAt?: string;
                        wrapupCode?: string;
                        /** @enum {unknown} */
                        cause?: "not_recovered";
                        /** Format: date-time */
                        replyUntil?: string;
                        replyability: {
                            allowed: boolean;
                            /** Format: date-time */
                            until?: string;
                            reason?: string;
                        };
                        replyLengthMax: number;
                        previous?: string;
                        lastAttempted?: string;
                        recorded: boolean;
                        skills: {
                            skill: string;
                            minProficiency: number;
                            maxProficiency: number;
                            minDesire: number;
                            maxDesire: number;
                            proficiencyWeight: number;
                            desireWeight: number;
                        }[];
                        attributes: {
                            [key: string]: string;
                        };
                        subject?: string;
                        version: number;
                    };
                };
            };
            /** @description `malformed_request`: The request is not readable: its JSON, path or encoding is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in`: Sign in first: the token is missing, wrong, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_yours`: The interaction is with another agent. `forbidden`: Your rights do not cover this. `csrf_header_missing`: A request signed in by the cookie must carry the header x-csrf: 1. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `interaction_unknown`: There is no such interaction, or none that you may see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_timeout`: The request did not come in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `body_too_large`: The body is larger than 64 kB; 256 kB for a batch, 4 MB for a whole configuration. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `media_type_unsupported`: The body must be plain application/json in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `validation_failed`: Some fields are wrong; details lists them. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `headers_too_large`: The headers are larger than 16 kB. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal`: Something went wrong here; details.requestId names it in the log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unavailable`: Not possible just now. Try again, with the same Idempotency-Key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getInteractionsIdMessages: {
        parameters: {
            query?: {
                after?: string;
                cursor?: string;
                limit?: number;
                order?: "oldest" | "newest";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            seq: number;
                            /** @enum {unknown} */
                            direction: "in" | "out" | "native" | "note";
                            author: {
                                id?: string;
                                name?: string;
                                handle?: string;
                            };
                            text: string;
                            attachments?: {
                                /** @enum {unknown} */
                                kind: "image" | "video" | "audio" | "file" | "sticker" | "link";
                                url?: string;
                                previewUrl?: string;
                                name?: string;
                                contentType?: string;
                                sizeBytes?: number;
                                alt?: string;
                            }[];
                            platformId?: string;
                            /** Format: date-time */
                            at: string;
                            /** @enum {unknown} */
                            delivery?: "pending" | "sent" | "failed" | "unknown";
                            failure?: string;
                            parent?: string;
                            edited?: boolean;
                            deleted?: boolean;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `malformed_request`: The request is not readable: its JSON, path or encoding is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in`: Sign in first: the token is missing, wrong, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_yours`: The interaction is with another agent. `forbidden`: Your rights do not cover this. `csrf_header_missing`: A request signed in by the cookie must carry the header x-csrf: 1. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `interaction_unknown`: There is no such interaction, or none that you may see. `message_unknown`: There is no such message. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_timeout`: The request did not come in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `body_too_large`: The body is larger than 64 kB; 256 kB for a batch, 4 MB for a whole configuration. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `media_type_unsupported`: The body must be plain application/json in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `validation_failed`: Some fields are wrong; details lists them. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `headers_too_large`: The headers are larger than 16 kB. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal`: Something went wrong here; details.requestId names it in the log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unavailable`: Not possible just now. Try again, with the same Idempotency-Key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getInteractionsIdMessagesMessageAttachmentsPlace: {
        parameters: {
            query?: {
                preview?: boolean;
            };
            header?: never;
            path: {
                id: string;
                message: string;
                place: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": unknown;
                };
            };
            /** @description `malformed_request`: The request is not readable: its JSON, path or encoding is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in`: Sign in first: the token is missing, wrong, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_yours`: The interaction is with another agent. `forbidden`: Your rights do not cover this. `csrf_header_missing`: A request signed in by the cookie must carry the header x-csrf: 1. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `interaction_unknown`: There is no such interaction, or none that you may see. `message_unknown`: There is no such message. `attachment_unknown`: There is no such attachment, or nothing of it that can be fetched. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_timeout`: The request did not come in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `attachment_gone`: The platform has it no longer, or its address has expired. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `body_too_large`: The body is larger than 64 kB; 256 kB for a batch, 4 MB for a whole configuration. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `media_type_unsupported`: The body must be plain application/json in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `attachment_refused`: It is too large, or not at a public address; details.reason. `validation_failed`: Some fields are wrong; details lists them. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `headers_too_large`: The headers are larger than 16 kB. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal`: Something went wrong here; details.requestId names it in the log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unavailable`: Not possible just now. Try again, with the same Idempotency-Key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getInteractionsIdTimeline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: date-time */
                            at: string;
                            type: string;
                            agent?: string;
                            workgroup?: string;
                            messageId?: string;
                            why?: string;
                            reason?: string;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `malformed_request`: The request is not readable: its JSON, path or encoding is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in`: Sign in first: the token is missing, wrong, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_yours`: The interaction is with another agent. `forbidden`: Your rights do not cover this. `csrf_header_missing`: A request signed in by the cookie must carry the header x-csrf: 1. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `interaction_unknown`: There is no such interaction, or none that you may see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_timeout`: The request did not come in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `body_too_large`: The body is larger than 64 kB; 256 kB for a batch, 4 MB for a whole configuration. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `media_type_unsupported`: The body must be plain application/json in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `validation_failed`: Some fields are wrong; details lists them. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `headers_too_large`: The headers are larger than 16 kB. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal`: Something went wrong here; details.requestId names it in the log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unavailable`: Not possible just now. Try again, with the same Idempotency-Key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getInteractionsIdExplanation: {
        parameters: {
            query?: {
                agent?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        interaction: string;
                        workgroup: string;
                        decisions: {
                            /** Format: date-time */
                            at: string;
                            /** @enum {unknown} */
                            trigger: "arrival" | "capacity" | "transfer";
                            workgroup: string;
                            chosen: string;
                            /** @enum {unknown} */
                            outcome?: "accepted" | "refused" | "outbid" | "withdrawn" | "dropped" | "declined" | "missed";
                            code?: string;
                            candidates: {
                                agent: string;
                                /** @enum {unknown} */
                                verdict: "eligible" | "refused";
                                code?: string;
                                score: number;
                                terms: {
                                    name: string;
                                    value: number;
                                    weight: number;
                                    points: number;
                                }[];
                                arithmetic?: string;
                            }[];
                            eligible: number;
                            refused: {
                                [key: string]: number;
                            };
                            interaction: {
                                score: number;
                                terms: {
                                    name: string;
                                    value: number;
                                    weight: number;
                                    points: number;
                                }[];
                            };
                            waiting: number;
                        }[];
                        present?: {
                            /** Format: date-time */
                            at: string;
                            workgroup: string;
                            entry: string;
                            /** @enum {unknown} */
                            state: "queued" | "offered";
                            agent?: string;
                            candidates: {
                                agent: string;
                                /** @enum {unknown} */
                                verdict: "eligible" | "refused";
                                code?: string;
                                score: number;
                                terms: {
                                    name: string;
                                    value: number;
                                    weight: number;
                                    points: number;
                                }[];
                                arithmetic?: string;
                            }[];
                            eligible: number;
                            refused: {
                                [key: string]: number;
                            };
                            interaction: {
                                score: number;
                                terms: {
                                    name: string;
                                    value: number;
                                    weight: number;
                                    points: number;
                                }[];
                            };
                            waiting: number;
                        };
                        routableWhen: {
                            agent: string;
                            missing: string;
                            /** Format: date-time */
                            at?: string;
                        }[];
                        about?: {
                            agent: string;
                            /** @enum {unknown} */
                            verdict: "eligible" | "refused";
                            code?: string;
                            score: number;
                            terms: {
                                name: string;
                                value: number;
                                weight: number;
                                points: number;
                            }[];
                            arithmetic?: string;
                            /** Format: date-time */
                            at?: string;
                        };
                    };
                };
            };
            /** @description `malformed_request`: The request is not readable: its JSON, path or encoding is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in`: Sign in first: the token is missing, wrong, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_yours`: The interaction is with another agent. `forbidden`: Your rights do not cover this. `csrf_header_missing`: A request signed in by the cookie must carry the header x-csrf: 1. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `interaction_unknown`: There is no such interaction, or none that you may see. `agent_unknown`: There is no such agent. `workgroup_unknown`: There is no such workgroup. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_timeout`: The request did not come in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `body_too_large`: The body is larger than 64 kB; 256 kB for a batch, 4 MB for a whole configuration. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `media_type_unsupported`: The body must be plain application/json in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `validation_failed`: Some fields are wrong; details lists them. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `headers_too_large`: The headers are larger than 16 kB. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal`: Something went wrong here; details.requestId names it in the log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unavailable`: Not possible just now. Try again, with the same Idempotency-Key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postInteractionsIdPickup: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat within 24 h returns the first answer and does nothing twice. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        conversation: string;
                        type: string;
                        platform: string;
                        channel?: string;
                        externalId?: string;
                        workgroup: string;
                        agent?: string;
                        /** @enum {unknown} */
                        state: "queued" | "offered" | "connected" | "held" | "wrapup" | "disconnected";
                        customer: {
                            id?: string;
                            name?: string;
                            handle?: string;
                        };
                        direction: string;
                        priority: number;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        queuedAt: string;
                        /** Format: date-time */
                        offeredAt?: string;
                        /** Format: date-time */
                        offerExpiresAt?: string;
                        /** Format: date-time */
                        connectedAt?: string;
                        /** Format: date-time */
                        endedAt?: string;
                        /** Format: date-time */
                        wrapupEndsAt?: string;
                        wrapupCode?: string;
                        /** @enum {unknown} */
                        cause?: "not_recovered";
                        /** Format: date-time */
                        replyUntil?: string;
                        replyability: {
                            allowed: boolean;
                            /** Format: date-time */
                            until?: string;
                            reason?: string;
                        };
                        replyLengthMax: number;
                        previous?: string;
                        lastAttempted?: string;
                        recorded: boolean;
                        skills: {
                            skill: string;
                            minProficiency: number;
                            maxProficiency: number;
                            minDesire: number;
                            maxDesire: number;
                            proficiencyWeight: number;
                            desireWeight: number;
                        }[];
                        attributes: {
                            [key: string]: string;
                        };
                        subject?: string;
                        version: number;
                    };
                };
            };
            /** @description `malformed_request`: The request is not readable: its JSON, path or encoding is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in`: Sign in first: the token is missing, wrong, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_yours`: The interaction is with another agent. `forbidden`: Your rights do not cover this. `csrf_header_missing`: A request signed in by the cookie must carry the header x-csrf: 1. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `interaction_unknown`: There is no such interaction, or none that you may see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_timeout`: The request did not come in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `wrong_state`: The state does not allow this; details.state says which it is. `idempotency_conflict`: The same Idempotency-Key came before with other content. `not_offered`: The interaction is not offered to you, or no longer. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `body_too_large`: The body is larger than 64 kB; 256 kB for a batch, 4 MB for a whole configuration. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `media_type_unsupported`: The body must be plain application/json in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `validation_failed`: Some fields are wrong; details lists them. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `headers_too_large`: The headers are larger than 16 kB. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal`: Something went wrong here; details.requestId names it in the log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unavailable`: Not possible just now. Try again, with the same Idempotency-Key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postInteractionsIdDecline: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat within 24 h returns the first answer and does nothing twice. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        conversation: string;
                        type: string;
                        platform: string;
                        channel?: string;
                        externalId?: string;
                        workgroup: string;
                        agent?: string;
                        /** @enum {unknown} */
                        state: "queued" | "offered" | "connected" | "held" | "wrapup" | "disconnected";
                        customer: {
                            id?: string;
                            name?: string;
                            handle?: string;
                        };
                        direction: string;
                        priority: number;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        queuedAt: string;
                        /** Format: date-time */
                        offeredAt?: string;
                        /** Format: date-time */
                        offerExpiresAt?: string;
                        /** Format: date-time */
                        connectedAt?: string;
                        /** Format: date-time */
                        endedAt?: string;
                        /** Format: date-time */
                        wrapupEndsAt?: string;
                        wrapupCode?: string;
                        /** @enum {unknown} */
                        cause?: "not_recovered";
                        /** Format: date-time */
                        replyUntil?: string;
                        replyability: {
                            allowed: boolean;
                            /** Format: date-time */
                            until?: string;
                            reason?: string;
                        };
                        replyLengthMax: number;
                        previous?: string;
                        lastAttempted?: string;
                        recorded: boolean;
                        skills: {
                            skill: string;
                            minProficiency: number;
                            maxProficiency: number;
                            minDesire: number;
                            maxDesire: number;
                            proficiencyWeight: number;
                            desireWeight: number;
                        }[];
                        attributes: {
                            [key: string]: string;
                        };
                        subject?: string;
                        version: number;
                    };
                };
            };
            /** @description `malformed_request`: The request is not readable: its JSON, path or encoding is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in`: Sign in first: the token is missing, wrong, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_yours`: The interaction is with another agent. `forbidden`: Your rights do not cover this. `csrf_header_missing`: A request signed in by the cookie must carry the header x-csrf: 1. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `interaction_unknown`: There is no such interaction, or none that you may see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_timeout`: The request did not come in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `wrong_state`: The state does not allow this; details.state says which it is. `idempotency_conflict`: The same Idempotency-Key came before with other content. `not_offered`: The interaction is not offered to you, or no longer. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `body_too_large`: The body is larger than 64 kB; 256 kB for a batch, 4 MB for a whole configuration. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `media_type_unsupported`: The body must be plain application/json in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `validation_failed`: Some fields are wrong; details lists them. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `headers_too_large`: The headers are larger than 16 kB. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal`: Something went wrong here; details.requestId names it in the log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unavailable`: Not possible just now. Try again, with the same Idempotency-Key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postInteractionsIdHold: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat within 24 h returns the first answer and does nothing twice. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        conversation: string;
                        type: string;
                        platform: string;
                        channel?: string;
                        externalId?: string;
                        workgroup: string;
                        agent?: string;
                        /** @enum {unknown} */
                        state: "queued" | "offered" | "connected" | "held" | "wrapup" | "disconnected";
                        customer: {
                            id?: string;
                            name?: string;
                            handle?: string;
                        };
                        direction: string;
                        priority: number;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        queuedAt: string;
                        /** Format: date-time */
                        offeredAt?: string;
                        /** Format: date-time */
                        offerExpiresAt?: string;
                        /** Format: date-time */
                        connectedAt?: string;
                        /** Format: date-time */
                        endedAt?: string;
                        /** Format: date-time */
                        wrapupEndsAt?: string;
                        wrapupCode?: string;
                        /** @enum {unknown} */
                        cause?: "not_recovered";
                        /** Format: date-time */
                        replyUntil?: string;
                        replyability: {
                            allowed: boolean;
                            /** Format: date-time */
                            until?: string;
                            reason?: string;
                        };
                        replyLengthMax: number;
                        previous?: string;
                        lastAttempted?: string;
                        recorded: boolean;
                        skills: {
                            skill: string;
                            minProficiency: number;
                            maxProficiency: number;
                            minDesire: number;
                            maxDesire: number;
                            proficiencyWeight: number;
                            desireWeight: number;
                        }[];
                        attributes: {
                            [key: string]: string;
                        };
                        subject?: string;
                        version: number;
                    };
                };
            };
            /** @description `malformed_request`: The request is not readable: its JSON, path or encoding is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in`: Sign in first: the token is missing, wrong, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_yours`: The interaction is with another agent. `forbidden`: Your rights do not cover this. `csrf_header_missing`: A request signed in by the cookie must carry the header x-csrf: 1. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `interaction_unknown`: There is no such interaction, or none that you may see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_timeout`: The request did not come in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `wrong_state`: The state does not allow this; details.state says which it is. `idempotency_conflict`: The same Idempotency-Key came before with other content. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `body_too_large`: The body is larger than 64 kB; 256 kB for a batch, 4 MB for a whole configuration. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `media_type_unsupported`: The body must be plain application/json in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `validation_failed`: Some fields are wrong; details lists them. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `headers_too_large`: The headers are larger than 16 kB. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal`: Something went wrong here; details.requestId names it in the log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unavailable`: Not possible just now. Try again, with the same Idempotency-Key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postInteractionsIdResume: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat within 24 h returns the first answer and does nothing twice. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        conversation: string;
                        type: string;
                        platform: string;
                        channel?: string;
                        externalId?: string;
                        workgroup: string;
                        agent?: string;
                        /** @enum {unknown} */
                        state: "queued" | "offered" | "connected" | "held" | "wrapup" | "disconnected";
                        customer: {
                            id?: string;
                            name?: string;
                            handle?: string;
                        };
                        direction: string;
                        priority: number;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        queuedAt: string;
                        /** Format: date-time */
                        offeredAt?: string;
                        /** Format: date-time */
                        offerExpiresAt?: string;
                        /** Format: date-time */
                        connectedAt?: string;
                        /** Format: date-time */
                        endedAt?: string;
                        /** Format: date-time */
                        wrapupEndsAt?: string;
                        wrapupCode?: string;
                        /** @enum {unknown} */
                        cause?: "not_recovered";
                        /** Format: date-time */
                        replyUntil?: string;
                        replyability: {
                            allowed: boolean;
                            /** Format: date-time */
                            until?: string;
                            reason?: string;
                        };
                        replyLengthMax: number;
                        previous?: string;
                        lastAttempted?: string;
                        recorded: boolean;
                        skills: {
                            skill: string;
                            minProficiency: number;
                            maxProficiency: number;
                            minDesire: number;
                            maxDesire: number;
                            proficiencyWeight: number;
                            desireWeight: number;
                        }[];
                        attributes: {
                            [key: string]: string;
                        };
                        subject?: string;
                        version: number;
                    };
                };
            };
            /** @description `malformed_request`: The request is not readable: its JSON, path or encoding is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in`: Sign in first: the token is missing, wrong, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_yours`: The interaction is with another agent. `forbidden`: Your rights do not cover this. `csrf_header_missing`: A request signed in by the cookie must carry the header x-csrf: 1. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `interaction_unknown`: There is no such interaction, or none that you may see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_timeout`: The request did not come in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `wrong_state`: The state does not allow this; details.state says which it is. `idempotency_conflict`: The same Idempotency-Key came before with other content. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `body_too_large`: The body is larger than 64 kB; 256 kB for a batch, 4 MB for a whole configuration. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `media_type_unsupported`: The body must be plain application/json in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `validation_failed`: Some fields are wrong; details lists them. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `headers_too_large`: The headers are larger than 16 kB. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal`: Something went wrong here; details.requestId names it in the log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unavailable`: Not possible just now. Try again, with the same Idempotency-Key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postInteractionsIdReply: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat within 24 h returns the first answer and does nothing twice. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text?: string;
                    attachments?: {
                        /** @enum {unknown} */
                        kind?: "image" | "video" | "audio" | "file";
                        url: string;
                    }[];
                    inReplyTo?: string;
                    seen?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        conversation: string;
                        type: string;
                        platform: string;
                        channel?: string;
                        externalId?: string;
                        workgroup: string;
                        agent?: string;
                        /** @enum {unknown} */
                        state: "queued" | "offered" | "connected" | "held" | "wrapup" | "disconnected";
                        customer: {
                            id?: string;
                            name?: string;
                            handle?: string;
                        };
                        direction: string;
                        priority: number;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        queuedAt: string;
                        /** Format: date-time */
                        offeredAt?: string;
                        /** Format: date-time */
                        offerExpiresAt?: string;
                        /** Format: date-time */
                        connectedAt?: string;
                        /** Format: date-time */
                        endedAt?: string;
                        /** Format: date-time */
                        wrapupEndsAt?: string;
                        wrapupCode?: string;
                        /** @enum {unknown} */
                        cause?: "not_recovered";
                        /** Format: date-time */
                        replyUntil?: string;
                        replyability: {
                            allowed: boolean;
                            /** Format: date-time */
                            until?: string;
                            reason?: string;
                        };
                        replyLengthMax: number;
                        previous?: string;
                        lastAttempted?: string;
                        recorded: boolean;
                        skills: {
                            skill: string;
                            minProficiency: number;
                            maxProficiency: number;
                            minDesire: number;
                            maxDesire: number;
                            proficiencyWeight: number;
                            desireWeight: number;
                        }[];
                        attributes: {
                            [key: string]: string;
                        };
                        subject?: string;
                        version: number;
                    };
                };
            };
            /** @description `malformed_request`: The request is not readable: its JSON, path or encoding is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in`: Sign in first: the token is missing, wrong, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_yours`: The interaction is with another agent. `forbidden`: Your rights do not cover this. `csrf_header_missing`: A request signed in by the cookie must carry the header x-csrf: 1. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `interaction_unknown`: There is no such interaction, or none that you may see. `message_unknown`: There is no such message. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_timeout`: The request did not come in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `wrong_state`: The state does not allow this; details.state says which it is. `idempotency_conflict`: The same Idempotency-Key came before with other content. `newer_messages`: The thread has moved on; details.last is the newest message. `reply_not_allowed`: The platform would refuse the reply; details.reason says why. `conversation_full`: The conversation holds as many messages as it may. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `body_too_large`: The body is larger than 64 kB; 256 kB for a batch, 4 MB for a whole configuration. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `media_type_unsupported`: The body must be plain application/json in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `text_length`: The text is empty or too long; details.max is the limit. `invalid_media`: The platform would not take the attachment; details.reason. `validation_failed`: Some fields are wrong; details lists them. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `headers_too_large`: The headers are larger than 16 kB. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal`: Something went wrong here; details.requestId names it in the log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unavailable`: Not possible just now. Try again, with the same Idempotency-Key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postInteractionsIdNote: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat within 24 h returns the first answer and does nothing twice. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        conversation: string;
                        type: string;
                        platform: string;
                        channel?: string;
                        externalId?: string;
                        workgroup: string;
                        agent?: string;
                        /** @enum {unknown} */
                        state: "queued" | "offered" | "connected" | "held" | "wrapup" | "disconnected";
                        customer: {
                            id?: string;
                            name?: string;
                            handle?: string;
                        };
                        direction: string;
                        priority: number;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        queuedAt: string;
                        /** Format: date-time */
                        offeredAt?: string;
                        /** Format: date-time */
                        offerExpiresAt?: string;
                        /** Format: date-time */
                        connectedAt?: string;
                        /** Format: date-time */
                        endedAt?: string;
                        /** Format: date-time */
                        wrapupEndsAt?: string;
                        wrapupCode?: string;
                        /** @enum {unknown} */
                        cause?: "not_recovered";
                        /** Format: date-time */
                        replyUntil?: string;
                        replyability: {
                            allowed: boolean;
                            /** Format: date-time */
                            until?: string;
                            reason?: string;
                        };
                        replyLengthMax: number;
                        previous?: string;
                        lastAttempted?: string;
                        recorded: boolean;
                        skills: {
                            skill: string;
                            minProficiency: number;
                            maxProficiency: number;
                            minDesire: number;
                            maxDesire: number;
                            proficiencyWeight: number;
                            desireWeight: number;
                        }[];
                        attributes: {
                            [key: string]: string;
                        };
                        subject?: string;
                        version: number;
                    };
                };
            };
            /** @description `malformed_request`: The request is not readable: its JSON, path or encoding is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in`: Sign in first: the token is missing, wrong, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_yours`: The interaction is with another agent. `forbidden`: Your rights do not cover this. `csrf_header_missing`: A request signed in by the cookie must carry the header x-csrf: 1. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `interaction_unknown`: There is no such interaction, or none that you may see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_timeout`: The request did not come in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `wrong_state`: The state does not allow this; details.state says which it is. `idempotency_conflict`: The same Idempotency-Key came before with other content. `conversation_full`: The conversation holds as many messages as it may. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `body_too_large`: The body is larger than 64 kB; 256 kB for a batch, 4 MB for a whole configuration. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `media_type_unsupported`: The body must be plain application/json in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `text_length`: The text is empty or too long; details.max is the limit. `validation_failed`: Some fields are wrong; details lists them. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `headers_too_large`: The headers are larger than 16 kB. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal`: Something went wrong here; details.requestId names it in the log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unavailable`: Not possible just now. Try again, with the same Idempotency-Key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postInteractionsIdTransfer: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat within 24 h returns the first answer and does nothing twice. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    workgroup?: string;
                    agent?: string;
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        conversation: string;
                        type: string;
                        platform: string;
                        channel?: string;
                        externalId?: string;
                        workgroup: string;
                        agent?: string;
                        /** @enum {unknown} */
                        state: "queued" | "offered" | "connected" | "held" | "wrapup" | "disconnected";
                        customer: {
                            id?: string;
                            name?: string;
                            handle?: string;
                        };
                        direction: string;
                        priority: number;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        queuedAt: string;
                        /** Format: date-time */
                        offeredAt?: string;
                        /** Format: date-time */
                        offerExpiresAt?: string;
                        /** Format: date-time */
                        connectedAt?: string;
                        /** Format: date-time */
                        endedAt?: string;
                        /** Format: date-time */
                        wrapupEndsAt?: string;
                        wrapupCode?: string;
                        /** @enum {unknown} */
                        cause?: "not_recovered";
                        /** Format: date-time */
                        replyUntil?: string;
                        replyability: {
                            allowed: boolean;
                            /** Format: date-time */
                            until?: string;
                            reason?: string;
                        };
                        replyLengthMax: number;
                        previous?: string;
                        lastAttempted?: string;
                        recorded: boolean;
                        skills: {
                            skill: string;
                            minProficiency: number;
                            maxProficiency: number;
                            minDesire: number;
                            maxDesire: number;
                            proficiencyWeight: number;
                            desireWeight: number;
                        }[];
                        attributes: {
                            [key: string]: string;
                        };
                        subject?: string;
                        version: number;
                    };
                };
            };
            /** @description `malformed_request`: The request is not readable: its JSON, path or encoding is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in`: Sign in first: the token is missing, wrong, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_yours`: The interaction is with another agent. `forbidden`: Your rights do not cover this. `csrf_header_missing`: A request signed in by the cookie must carry the header x-csrf: 1. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `interaction_unknown`: There is no such interaction, or none that you may see. `workgroup_unknown`: There is no such workgroup. `agent_unknown`: There is no such agent. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_timeout`: The request did not come in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `wrong_state`: The state does not allow this; details.state says which it is. `idempotency_conflict`: The same Idempotency-Key came before with other content. `same_target`: The interaction is there already. `no_queue`: The workgroup has no queue. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `body_too_large`: The body is larger than 64 kB; 256 kB for a batch, 4 MB for a whole configuration. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `media_type_unsupported`: The body must be plain application/json in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `validation_failed`: Some fields are wrong; details lists them. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `headers_too_large`: The headers are larger than 16 kB. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal`: Something went wrong here; details.requestId names it in the log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unavailable`: Not possible just now. Try again, with the same Idempotency-Key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postInteractionsIdDisconnect: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat within 24 h returns the first answer and does nothing twice. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        conversation: string;
                        type: string;
                        platform: string;
                        channel?: string;
                        externalId?: string;
                        workgroup: string;
                        agent?: string;
                        /** @enum {unknown} */
                        state: "queued" | "offered" | "connected" | "held" | "wrapup" | "disconnected";
                        customer: {
                            id?: string;
                            name?: string;
                            handle?: string;
                        };
                        direction: string;
                        priority: number;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        queuedAt: string;
                        /** Format: date-time */
                        offeredAt?: string;
                        /** Format: date-time */
                        offerExpiresAt?: string;
                        /** Format: date-time */
                        connectedAt?: string;
                        /** Format: date-time */
                        endedAt?: string;
                        /** Format: date-time */
                        wrapupEndsAt?: string;
                        wrapupCode?: string;
                        /** @enum {unknown} */
                        cause?: "not_recovered";
                        /** Format: date-time */
                        replyUntil?: string;
                        replyability: {
                            allowed: boolean;
                            /** Format: date-time */
                            until?: string;
                            reason?: string;
                        };
                        replyLengthMax: number;
                        previous?: string;
                        lastAttempted?: string;
                        recorded: boolean;
                        skills: {
                            skill: string;
                            minProficiency: number;
                            maxProficiency: number;
                            minDesire: number;
                            maxDesire: number;
                            proficiencyWeight: number;
                            desireWeight: number;
                        }[];
                        attributes: {
                            [key: string]: string;
                        };
                        subject?: string;
                        version: number;
                    };
                };
            };
            /** @description `malformed_request`: The request is not readable: its JSON, path or encoding is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in`: Sign in first: the token is missing, wrong, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_yours`: The interaction is with another agent. `forbidden`: Your rights do not cover this. `csrf_header_missing`: A request signed in by the cookie must carry the header x-csrf: 1. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `interaction_unknown`: There is no such interaction, or none that you may see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_timeout`: The request did not come in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `wrong_state`: The state does not allow this; details.state says which it is. `idempotency_conflict`: The same Idempotency-Key came before with other content. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `body_too_large`: The body is larger than 64 kB; 256 kB for a batch, 4 MB for a whole configuration. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `media_type_unsupported`: The body must be plain application/json in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `validation_failed`: Some fields are wrong; details lists them. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `headers_too_large`: The headers are larger than 16 kB. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal`: Something went wrong here; details.requestId names it in the log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unavailable`: Not possible just now. Try again, with the same Idempotency-Key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postInteractionsIdWrapup: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat within 24 h returns the first answer and does nothing twice. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        conversation: string;
                        type: string;
                        platform: string;
                        channel?: string;
                        externalId?: string;
                        workgroup: string;
                        agent?: string;
                        /** @enum {unknown} */
                        state: "queued" | "offered" | "connected" | "held" | "wrapup" | "disconnected";
                        customer: {
                            id?: string;
                            name?: string;
                            handle?: string;
                        };
                        direction: string;
                        priority: number;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        queuedAt: string;
                        /** Format: date-time */
                        offeredAt?: string;
                        /** Format: date-time */
                        offerExpiresAt?: string;
                        /** Format: date-time */
                        connectedAt?: string;
                        /** Format: date-time */
                        endedAt?: string;
                        /** Format: date-time */
                        wrapupEndsAt?: string;
                        wrapupCode?: string;
                        /** @enum {unknown} */
                        cause?: "not_recovered";
                        /** Format: date-time */
                        replyUntil?: string;
                        replyability: {
                            allowed: boolean;
                            /** Format: date-time */
                            until?: string;
                            reason?: string;
                        };
                        replyLengthMax: number;
                        previous?: string;
                        lastAttempted?: string;
                        recorded: boolean;
                        skills: {
                            skill: string;
                            minProficiency: number;
                            maxProficiency: number;
                            minDesire: number;
                            maxDesire: number;
                            proficiencyWeight: number;
                            desireWeight: number;
                        }[];
                        attributes: {
                            [key: string]: string;
                        };
                        subject?: string;
                        version: number;
                    };
                };
            };
            /** @description `malformed_request`: The request is not readable: its JSON, path or encoding is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in`: Sign in first: the token is missing, wrong, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_yours`: The interaction is with another agent. `forbidden`: Your rights do not cover this. `csrf_header_missing`: A request signed in by the cookie must carry the header x-csrf: 1. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `interaction_unknown`: There is no such interaction, or none that you may see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_timeout`: The request did not come in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `wrong_state`: The state does not allow this; details.state says which it is. `idempotency_conflict`: The same Idempotency-Key came before with other content. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `body_too_large`: The body is larger than 64 kB; 256 kB for a batch, 4 MB for a whole configuration. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `media_type_unsupported`: The body must be plain application/json in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `wrapup_code_unknown`: There is no such wrap-up code. `validation_failed`: Some fields are wrong; details lists them. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `headers_too_large`: The headers are larger than 16 kB. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal`: Something went wrong here; details.requestId names it in the log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unavailable`: Not possible just now. Try again, with the same Idempotency-Key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postInteractionsIdAbandon: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat within 24 h returns the first answer and does nothing twice. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        conversation: string;
                        type: string;
                        platform: string;
                        channel?: string;
                        externalId?: string;
                        workgroup: string;
                        agent?: string;
                        /** @enum {unknown} */
                        state: "queued" | "offered" | "connected" | "held" | "wrapup" | "disconnected";
                        customer: {
                            id?: string;
                            name?: string;
                            handle?: string;
                        };
                        direction: string;
                        priority: number;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        queuedAt: string;
                        /** Format: date-time */
                        offeredAt?: string;
                        /** Format: date-time */
                        offerExpiresAt?: string;
                        /** Format: date-time */
                        connectedAt?: string;
                        /** Format: date-time */
                        endedAt?: string;
                        /** Format: date-time */
                        wrapupEndsAt?: string;
                        wrapupCode?: string;
                        /** @enum {unknown} */
                        cause?: "not_recovered";
                        /** Format: date-time */
                        replyUntil?: string;
                        replyability: {
                            allowed: boolean;
                            /** Format: date-time */
                            until?: string;
                            reason?: string;
                        };
                        replyLengthMax: number;
                        previous?: string;
                        lastAttempted?: string;
                        recorded: boolean;
                        skills: {
                            skill: string;
                            minProficiency: number;
                            maxProficiency: number;
                            minDesire: number;
                            maxDesire: number;
                            proficiencyWeight: number;
                            desireWeight: number;
                        }[];
                        attributes: {
                            [key: string]: string;
                        };
                        subject?: string;
                        version: number;
                    };
                };
            };
            /** @description `malformed_request`: The request is not readable: its JSON, path or encoding is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in`: Sign in first: the token is missing, wrong, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_yours`: The interaction is with another agent. `forbidden`: Your rights do not cover this. `csrf_header_missing`: A request signed in by the cookie must carry the header x-csrf: 1. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `interaction_unknown`: There is no such interaction, or none that you may see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_timeout`: The request did not come in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `wrong_state`: The state does not allow this; details.state says which it is. `idempotency_conflict`: The same Idempotency-Key came before with other content. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `body_too_large`: The body is larger than 64 kB; 256 kB for a batch, 4 MB for a whole configuration. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `media_type_unsupported`: The body must be plain application/json in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `validation_failed`: Some fields are wrong; details lists them. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `headers_too_large`: The headers are larger than 16 kB. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal`: Something went wrong here; details.requestId names it in the log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unavailable`: Not possible just now. Try again, with the same Idempotency-Key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postInteractionsIdPriority: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat within 24 h returns the first answer and does nothing twice. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    priority: number;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        conversation: string;
                        type: string;
                        platform: string;
                        channel?: string;
                        externalId?: string;
                        workgroup: string;
                        agent?: string;
                        /** @enum {unknown} */
                        state: "queued" | "offered" | "connected" | "held" | "wrapup" | "disconnected";
                        customer: {
                            id?: string;
                            name?: string;
                            handle?: string;
                        };
                        direction: string;
                        priority: number;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        queuedAt: string;
                        /** Format: date-time */
                        offeredAt?: string;
                        /** Format: date-time */
                        offerExpiresAt?: string;
                        /** Format: date-time */
                        connectedAt?: string;
                        /** Format: date-time */
                        endedAt?: string;
                        /** Format: date-time */
                        wrapupEndsAt?: string;
                        wrapupCode?: string;
                        /** @enum {unknown} */
                        cause?: "not_recovered";
                        /** Format: date-time */
                        replyUntil?: string;
                        replyability: {
                            allowed: boolean;
                            /** Format: date-time */
                            until?: string;
                            reason?: string;
                        };
                        replyLengthMax: number;
                        previous?: string;
                        lastAttempted?: string;
                        recorded: boolean;
                        skills: {
                            skill: string;
                            minProficiency: number;
                            maxProficiency: number;
                            minDesire: number;
                            maxDesire: number;
                            proficiencyWeight: number;
                            desireWeight: number;
                        }[];
                        attributes: {
                            [key: string]: string;
                        };
                        subject?: string;
                        version: number;
                    };
                };
            };
            /** @description `malformed_request`: The request is not readable: its JSON, path or encoding is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in`: Sign in first: the token is missing, wrong, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_yours`: The interaction is with another agent. `forbidden`: Your rights do not cover this. `csrf_header_missing`: A request signed in by the cookie must carry the header x-csrf: 1. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `interaction_unknown`: There is no such interaction, or none that you may see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_timeout`: The request did not come in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `wrong_state`: The state does not allow this; details.state says which it is. `idempotency_conflict`: The same Idempotency-Key came before with other content. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `body_too_large`: The body is larger than 64 kB; 256 kB for a batch, 4 MB for a whole configuration. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `media_type_unsupported`: The body must be plain application/json in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `priority_range`: The priority is out of range; details say which there is. `validation_failed`: Some fields are wrong; details lists them. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `headers_too_large`: The headers are larger than 16 kB. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal`: Something went wrong here; details.requestId names it in the log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unavailable`: Not possible just now. Try again, with the same Idempotency-Key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postInteractionsIdSkills: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat within 24 h returns the first answer and does nothing twice. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    skills: {
                        skill: string;
                        minProficiency?: number;
                        maxProficiency?: number;
                        minDesire?: number;
                        maxDesire?: number;
                        proficiencyWeight?: number;
                        desireWeight?: number;
                    }[];
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        conversation: string;
                        type: string;
                        platform: string;
                        channel?: string;
                        externalId?: string;
                        workgroup: string;
                        agent?: string;
                        /** @enum {unknown} */
                        state: "queued" | "offered" | "connected" | "held" | "wrapup" | "disconnected";
                        customer: {
                            id?: string;
                            name?: string;
                            handle?: string;
                        };
                        direction: string;
                        priority: number;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        queuedAt: string;
                        /** Format: date-time */
                        offeredAt?: string;
                        /** Format: date-time */
                        offerExpiresAt?: string;
                        /** Format: date-time */
                        connectedAt?: string;
                        /** Format: date-time */
                        endedAt?: string;
                        /** Format: date-time */
                        wrapupEndsAt?: string;
                        wrapupCode?: string;
                        /** @enum {unknown} */
                        cause?: "not_recovered";
                        /** Format: date-time */
                        replyUntil?: string;
                        replyability: {
                            allowed: boolean;
                            /** Format: date-time */
                            until?: string;
                            reason?: string;
                        };
                        replyLengthMax: number;
                        previous?: string;
                        lastAttempted?: string;
                        recorded: boolean;
                        skills: {
                            skill: string;
                            minProficiency: number;
                            maxProficiency: number;
                            minDesire: number;
                            maxDesire: number;
                            proficiencyWeight: number;
                            desireWeight: number;
                        }[];
                        attributes: {
                            [key: string]: string;
                        };
                        subject?: string;
                        version: number;
                    };
                };
            };
            /** @description `malformed_request`: The request is not readable: its JSON, path or encoding is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in`: Sign in first: the token is missing, wrong, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_yours`: The interaction is with another agent. `forbidden`: Your rights do not cover this. `csrf_header_missing`: A request signed in by the cookie must carry the header x-csrf: 1. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `interaction_unknown`: There is no such interaction, or none that you may see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_timeout`: The request did not come in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `wrong_state`: The state does not allow this; details.state says which it is. `idempotency_conflict`: The same Idempotency-Key came before with other content. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `body_too_large`: The body is larger than 64 kB; 256 kB for a batch, 4 MB for a whole configuration. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `media_type_unsupported`: The body must be plain application/json in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `skill_unknown`: There is no such skill. `validation_failed`: Some fields are wrong; details lists them. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `headers_too_large`: The headers are larger than 16 kB. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal`: Something went wrong here; details.requestId names it in the log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unavailable`: Not possible just now. Try again, with the same Idempotency-Key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getStatisticsWorkgroups: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            name: string;
                            /** Format: date */
                            day: string;
                            waiting: number;
                            offered: number;
                            active: number;
                            /** Format: date-time */
                            longestWaitingSinceAt?: string;
                            activeSocialConversations: number;
                            /** Format: date-time */
                            longestSocialConversationSinceAt?: string;
                            agentsSignedOn: number;
                            agentsByStatus: {
                                [key: string]: number;
                            };
                            availableAgents: number;
                            activeAgents: number;
                            overlooked: number;
                            decisions: number;
                            verdicts: {
                                [key: string]: number;
                            };
                            refusals: {
                                [key: string]: number;
                            };
                            types: {
                                call?: {
                                    targetSeconds?: number;
                                    waiting: number;
                                    /** Format: date-time */
                                    longestWaitingSinceAt?: string;
                                    active: number;
                                    /** Format: date-time */
                                    longestActiveSinceAt?: string;
                                    answered: number;
                                    answeredWithinTarget: number;
                                    abandoned: number;
                                    abandonedWithinTarget: number;
                                    buckets: number[];
                                    waitedMs: number;
                                    longestWaitedMs: number;
                                    handled: number;
                                    transferred: number;
                                    notRecovered?: number;
                                    serviceLevel: {
                                        answered?: number;
                                        all?: number;
                                    };
                                };
                                callback?: {
                                    targetSeconds?: number;
                                    waiting: number;
                                    /** Format: date-time */
                                    longestWaitingSinceAt?: string;
                                    active: number;
                                    /** Format: date-time */
                                    longestActiveSinceAt?: string;
                                    answered: number;
                                    answeredWithinTarget: number;
                                    abandoned: number;
                                    abandonedWithinTarget: number;
                                    buckets: number[];
                                    waitedMs: number;
                                    longestWaitedMs: number;
                                    handled: number;
                                    transferred: number;
                                    notRecovered?: number;
                                    serviceLevel: {
                                        answered?: number;
                                        all?: number;
                                    };
                                };
                                chat?: {
                                    targetSeconds?: number;
                                    waiting: number;
                                    /** Format: date-time */
                                    longestWaitingSinceAt?: string;
                                    active: number;
                                    /** Format: date-time */
                                    longestActiveSinceAt?: string;
                                    answered: number;
                                    answeredWithinTarget: number;
                                    abandoned: number;
                                    abandonedWithinTarget: number;
                                    buckets: number[];
                                    waitedMs: number;
                                    longestWaitedMs: number;
                                    handled: number;
                                    transferred: number;
                                    notRecovered?: number;
                                    serviceLevel: {
                                        answered?: number;
                                        all?: number;
                                    };
                                };
                                email?: {
                                    targetSeconds?: number;
                                    waiting: number;
                                    /** Format: date-time */
                                    longestWaitingSinceAt?: string;
                                    active: number;
                                    /** Format: date-time */
                                    longestActiveSinceAt?: string;
                                    answered: number;
                                    answeredWithinTarget: number;
                                    abandoned: number;
                                    abandonedWithinTarget: number;
                                    buckets: number[];
                                    waitedMs: number;
                                    longestWaitedMs: number;
                                    handled: number;
                                    transferred: number;
                                    notRecovered?: number;
                                    serviceLevel: {
                                        answered?: number;
                                        all?: number;
                                    };
                                };
                                generic?: {
                                    targetSeconds?: number;
                                    waiting: number;
                                    /** Format: date-time */
                                    longestWaitingSinceAt?: string;
                                    active: number;
                                    /** Format: date-time */
                                    longestActiveSinceAt?: string;
                                    answered: number;
                                    answeredWithinTarget: number;
                                    abandoned: number;
                                    abandonedWithinTarget: number;
                                    buckets: number[];
                                    waitedMs: number;
                                    longestWaitedMs: number;
                                    handled: number;
                                    transferred: number;
                                    notRecovered?: number;
                                    serviceLevel: {
                                        answered?: number;
                                        all?: number;
                                    };
                                };
                                social_conversation?: {
                                    targetSeconds?: number;
                                    waiting: number;
                                    /** Format: date-time */
                                    longestWaitingSinceAt?: string;
                                    active: number;
                                    /** Format: date-time */
                                    longestActiveSinceAt?: string;
                                    answered: number;
                                    answeredWithinTarget: number;
                                    abandoned: number;
                                    abandonedWithinTarget: number;
                                    buckets: number[];
                                    waitedMs: number;
                                    longestWaitedMs: number;
                                    handled: number;
                                    transferred: number;
                                    notRecovered?: number;
                                    serviceLevel: {
                                        answered?: number;
                                        all?: number;
                                    };
                                };
                                social_direct_message?: {
                                    targetSeconds?: number;
                                    waiting: number;
                                    /** Format: date-time */
                                    longestWaitingSinceAt?: string;
                                    active: number;
                                    /** Format: date-time */
                                    longestActiveSinceAt?: string;
                                    answered: number;
                                    answeredWithinTarget: number;
                                    abandoned: number;
                                    abandonedWithinTarget: number;
                                    buckets: number[];
                                    waitedMs: number;
                                    longestWaitedMs: number;
                                    handled: number;
                                    transferred: number;
                                    notRecovered?: number;
                                    serviceLevel: {
                                        answered?: number;
                                        all?: number;
                                    };
                                };
                                work_item?: {
                                    targetSeconds?: number;
                                    waiting: number;
                                    /** Format: date-time */
                                    longestWaitingSinceAt?: string;
                                    active: number;
                                    /** Format: date-time */
                                    longestActiveSinceAt?: string;
                                    answered: number;
                                    answeredWithinTarget: number;
                                    abandoned: number;
                                    abandonedWithinTarget: number;
                                    buckets: number[];
                                    waitedMs: number;
                                    longestWaitedMs: number;
                                    handled: number;
                                    transferred: number;
                                    notRecovered?: number;
                                    serviceLevel: {
                                        answered?: number;
                                        all?: number;
                                    };
                                };
                            };
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `malformed_request`: The request is not readable: its JSON, path or encoding is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in`: Sign in first: the token is missing, wrong, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `csrf_header_missing`: A request signed in by the cookie must carry the header x-csrf: 1. `forbidden`: Your rights do not cover this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_timeout`: The request did not come in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `body_too_large`: The body is larger than 64 kB; 256 kB for a batch, 4 MB for a whole configuration. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `media_type_unsupported`: The body must be plain application/json in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `validation_failed`: Some fields are wrong; details lists them. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `headers_too_large`: The headers are larger than 16 kB. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal`: Something went wrong here; details.requestId names it in the log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unavailable`: Not possible just now. Try again, with the same Idempotency-Key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getStatisticsWorkgroupsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        /** Format: date */
                        day: string;
                        waiting: number;
                        offered: number;
                        active: number;
                        /** Format: date-time */
                        longestWaitingSinceAt?: string;
                        activeSocialConversations: number;
                        /** Format: date-time */
                        longestSocialConversationSinceAt?: string;
                        agentsSignedOn: number;
                        agentsByStatus: {
                            [key: string]: number;
                        };
                        availableAgents: number;
                        activeAgents: number;
                        overlooked: number;
                        decisions: number;
                        verdicts: {
                            [key: string]: number;
                        };
                        refusals: {
                            [key: string]: number;
                        };
                        types: {
                            call?: {
                                targetSeconds?: number;
                                waiting: number;
                                /** Format: date-time */
                                longestWaitingSinceAt?: string;
                                active: number;
                                /** Format: date-time */
                                longestActiveSinceAt?: string;
                                answered: number;
                                answeredWithinTarget: number;
                                abandoned: number;
                                abandonedWithinTarget: number;
                                buckets: number[];
                                waitedMs: number;
                                longestWaitedMs: number;
                                handled: number;
                                transferred: number;
                                notRecovered?: number;
                                serviceLevel: {
                                    answered?: number;
                                    all?: number;
                                };
                            };
                            callback?: {
                                targetSeconds?: number;
                                waiting: number;
                                /** Format: date-time */
                                longestWaitingSinceAt?: string;
                                active: number;
                                /** Format: date-time */
                                longestActiveSinceAt?: string;
                                answered: number;
                                answeredWithinTarget: number;
                                abandoned: number;
                                abandonedWithinTarget: number;
                                buckets: number[];
                                waitedMs: number;
                                longestWaitedMs: number;
                                handled: number;
                                transferred: number;
                                notRecovered?: number;
                                serviceLevel: {
                                    answered?: number;
                                    all?: number;
                                };
                            };
                            chat?: {
                                targetSeconds?: number;
                                waiting: number;
                                /** Format: date-time */
                                longestWaitingSinceAt?: string;
                                active: number;
                                /** Format: date-time */
                                longestActiveSinceAt?: string;
                                answered: number;
                                answeredWithinTarget: number;
                                abandoned: number;
                                abandonedWithinTarget: number;
                                buckets: number[];
                                waitedMs: number;
                                longestWaitedMs: number;
                                handled: number;
                                transferred: number;
                                notRecovered?: number;
                                serviceLevel: {
                                    answered?: number;
                                    all?: number;
                                };
                            };
                            email?: {
                                targetSeconds?: number;
                                waiting: number;
                                /** Format: date-time */
                                longestWaitingSinceAt?: string;
                                active: number;
                                /** Format: date-time */
                                longestActiveSinceAt?: string;
                                answered: number;
                                answeredWithinTarget: number;
                                abandoned: number;
                                abandonedWithinTarget: number;
                                buckets: number[];
                                waitedMs: number;
                                longestWaitedMs: number;
                                handled: number;
                                transferred: number;
                                notRecovered?: number;
                                serviceLevel: {
                                    answered?: number;
                                    all?: number;
                                };
                            };
                            generic?: {
                                targetSeconds?: number;
                                waiting: number;
                                /** Format: date-time */
                                longestWaitingSinceAt?: string;
                                active: number;
                                /** Format: date-time */
                                longestActiveSinceAt?: string;
                                answered: number;
                                answeredWithinTarget: number;
                                abandoned: number;
                                abandonedWithinTarget: number;
                                buckets: number[];
                                waitedMs: number;
                                longestWaitedMs: number;
                                handled: number;
                                transferred: number;
                                notRecovered?: number;
                                serviceLevel: {
                                    answered?: number;
                                    all?: number;
                                };
                            };
                            social_conversation?: {
                                targetSeconds?: number;
                                waiting: number;
                                /** Format: date-time */
                                longestWaitingSinceAt?: string;
                                active: number;
                                /** Format: date-time */
                                longestActiveSinceAt?: string;
                                answered: number;
                                answeredWithinTarget: number;
                                abandoned: number;
                                abandonedWithinTarget: number;
                                buckets: number[];
                                waitedMs: number;
                                longestWaitedMs: number;
                                handled: number;
                                transferred: number;
                                notRecovered?: number;
                                serviceLevel: {
                                    answered?: number;
                                    all?: number;
                                };
                            };
                            social_direct_message?: {
                                targetSeconds?: number;
                                waiting: number;
                                /** Format: date-time */
                                longestWaitingSinceAt?: string;
                                active: number;
                                /** Format: date-time */
                                longestActiveSinceAt?: string;
                                answered: number;
                                answeredWithinTarget: number;
                                abandoned: number;
                                abandonedWithinTarget: number;
                                buckets: number[];
                                waitedMs: number;
                                longestWaitedMs: number;
                                handled: number;
                                transferred: number;
                                notRecovered?: number;
                                serviceLevel: {
                                    answered?: number;
                                    all?: number;
                                };
                            };
                            work_item?: {
                                targetSeconds?: number;
                                waiting: number;
                                /** Format: date-time */
                                longestWaitingSinceAt?: string;
                                active: number;
                                /** Format: date-time */
                                longestActiveSinceAt?: string;
                                answered: number;
                                answeredWithinTarget: number;
                                abandoned: number;
                                abandonedWithinTarget: number;
                                buckets: number[];
                                waitedMs: number;
                                longestWaitedMs: number;
                                handled: number;
                                transferred: number;
                                notRecovered?: number;
                                serviceLevel: {
                                    answered?: number;
                                    all?: number;
                                };
                            };
                        };
                    };
                };
            };
            /** @description `malformed_request`: The request is not readable: its JSON, path or encoding is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in`: Sign in first: the token is missing, wrong, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `csrf_header_missing`: A request signed in by the cookie must carry the header x-csrf: 1. `forbidden`: Your rights do not cover this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `workgroup_unknown`: There is no such workgroup. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_timeout`: The request did not come in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `body_too_large`: The body is larger than 64 kB; 256 kB for a batch, 4 MB for a whole configuration. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `media_type_unsupported`: The body must be plain application/json in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `validation_failed`: Some fields are wrong; details lists them. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `headers_too_large`: The headers are larger than 16 kB. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal`: Something went wrong here; details.requestId names it in the log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unavailable`: Not possible just now. Try again, with the same Idempotency-Key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getStatisticsWorkgroupsIdIntervals: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        /** Format: date */
                        day: string;
                        intervalMs: number;
                        items: {
                            /** Format: date-time */
                            startAt: string;
                            /** Format: date */
                            day: string;
                            types: {
                                call?: {
                                    answered: number;
                                    answeredWithinTarget: number;
                                    abandoned: number;
                                    abandonedWithinTarget: number;
                                    buckets: number[];
                                    waitedMs: number;
                                    longestWaitedMs: number;
                                    handled: number;
                                    transferred: number;
                                    notRecovered?: number;
                                    serviceLevel: {
                                        answered?: number;
                                        all?: number;
                                    };
                                };
                                callback?: {
                                    answered: number;
                                    answeredWithinTarget: number;
                                    abandoned: number;
                                    abandonedWithinTarget: number;
                                    buckets: number[];
                                    waitedMs: number;
                                    longestWaitedMs: number;
                                    handled: number;
                                    transferred: number;
                                    notRecovered?: number;
                                    serviceLevel: {
                                        answered?: number;
                                        all?: number;
                                    };
                                };
                                chat?: {
                                    answered: number;
                                    answeredWithinTarget: number;
                                    abandoned: number;
                                    abandonedWithinTarget: number;
                                    buckets: number[];
                                    waitedMs: number;
                                    longestWaitedMs: number;
                                    handled: number;
                                    transferred: number;
                                    notRecovered?: number;
                                    serviceLevel: {
                                        answered?: number;
                                        all?: number;
                                    };
                                };
                                email?: {
                                    answered: number;
                                    answeredWithinTarget: number;
                                    abandoned: number;
                                    abandonedWithinTarget: number;
                                    buckets: number[];
                                    waitedMs: number;
                                    longestWaitedMs: number;
                                    handled: number;
                                    transferred: number;
                                    notRecovered?: number;
                                    serviceLevel: {
                                        answered?: number;
                                        all?: number;
                                    };
                                };
                                generic?: {
                                    answered: number;
                                    answeredWithinTarget: number;
                                    abandoned: number;
                                    abandonedWithinTarget: number;
                                    buckets: number[];
                                    waitedMs: number;
                                    longestWaitedMs: number;
                                    handled: number;
                                    transferred: number;
                                    notRecovered?: number;
                                    serviceLevel: {
                                        answered?: number;
                                        all?: number;
                                    };
                                };
                                social_conversation?: {
                                    answered: number;
                                    answeredWithinTarget: number;
                                    abandoned: number;
                                    abandonedWithinTarget: number;
                                    buckets: number[];
                                    waitedMs: number;
                                    longestWaitedMs: number;
                                    handled: number;
                                    transferred: number;
                                    notRecovered?: number;
                                    serviceLevel: {
                                        answered?: number;
                                        all?: number;
                                    };
                                };
                                social_direct_message?: {
                                    answered: number;
                                    answeredWithinTarget: number;
                                    abandoned: number;
                                    abandonedWithinTarget: number;
                                    buckets: number[];
                                    waitedMs: number;
                                    longestWaitedMs: number;
                                    handled: number;
                                    transferred: number;
                                    notRecovered?: number;
                                    serviceLevel: {
                                        answered?: number;
                                        all?: number;
                                    };
                                };
                                work_item?: {
                                    answered: number;
                                    answeredWithinTarget: number;
                                    abandoned: number;
                                    abandonedWithinTarget: number;
                                    buckets: number[];
                                    waitedMs: number;
                                    longestWaitedMs: number;
                                    handled: number;
                                    transferred: number;
                                    notRecovered?: number;
                                    serviceLevel: {
                                        answered?: number;
                                        all?: number;
                                    };
                                };
                            };
                        }[];
                    };
                };
            };
            /** @description `malformed_request`: The request is not readable: its JSON, path or encoding is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in`: Sign in first: the token is missing, wrong, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `csrf_header_missing`: A request signed in by the cookie must carry the header x-csrf: 1. `forbidden`: Your rights do not cover this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `workgroup_unknown`: There is no such workgroup. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_timeout`: The request did not come in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `body_too_large`: The body is larger than 64 kB; 256 kB for a batch, 4 MB for a whole configuration. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `media_type_unsupported`: The body must be plain application/json in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `validation_failed`: Some fields are wrong; details lists them. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `headers_too_large`: The headers are larger than 16 kB. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal`: Something went wrong here; details.requestId names it in the log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unavailable`: Not possible just now. Try again, with the same Idempotency-Key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getStatisticsWorkgroupsIdQueue: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            interaction: string;
                            type: string;
                            /** @enum {unknown} */
                            state: "queued" | "offered";
                            agent?: string;
                            priority: number;
                            /** Format: date-time */
                            queuedAt: string;
                            /** Format: date-time */
                            createdAt: string;
                            overflowed: boolean;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `malformed_request`: The request is not readable: its JSON, path or encoding is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in`: Sign in first: the token is missing, wrong, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `csrf_header_missing`: A request signed in by the cookie must carry the header x-csrf: 1. `forbidden`: Your rights do not cover this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `workgroup_unknown`: There is no such workgroup. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_timeout`: The request did not come in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `body_too_large`: The body is larger than 64 kB; 256 kB for a batch, 4 MB for a whole configuration. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `media_type_unsupported`: The body must be plain application/json in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `validation_failed`: Some fields are wrong; details lists them. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `headers_too_large`: The headers are larger than 16 kB. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal`: Something went wrong here; details.requestId names it in the log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unavailable`: Not possible just now. Try again, with the same Idempotency-Key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getStatisticsAgents: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                workgroup?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            name: string;
                            signedOn: boolean;
                            stations: string[];
                            licensed: boolean;
                            status: string;
                            statusKind: string;
                            /** Format: date-time */
                            statusAt: string;
                            utilization: number;
                            alerting: number;
                            active: number;
                            wrapup: number;
                            occupations: {
                                interactionType: string;
                                externalId: string;
                                percent: number;
                                state: string;
                                nonAcd: boolean;
                            }[];
                            workgroups: {
                                id: string;
                                activated: boolean;
                            }[];
                            statistics: {
                                /** Format: date */
                                day: string;
                                accepted: number;
                                declined: number;
                                missed: number;
                                handled: number;
                                transferred: number;
                            };
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `malformed_request`: The request is not readable: its JSON, path or encoding is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in`: Sign in first: the token is missing, wrong, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `csrf_header_missing`: A request signed in by the cookie must carry the header x-csrf: 1. `forbidden`: Your rights do not cover this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_timeout`: The request did not come in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `body_too_large`: The body is larger than 64 kB; 256 kB for a batch, 4 MB for a whole configuration. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `media_type_unsupported`: The body must be plain application/json in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `validation_failed`: Some fields are wrong; details lists them. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `headers_too_large`: The headers are larger than 16 kB. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal`: Something went wrong here; details.requestId names it in the log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unavailable`: Not possible just now. Try again, with the same Idempotency-Key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    putAgentsIdStatus: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat within 24 h returns the first answer and does nothing twice. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    status: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        signedOn: boolean;
                        stations: string[];
                        licensed: boolean;
                        status: string;
                        statusKind: string;
                        /** Format: date-time */
                        statusAt: string;
                        utilization: number;
                        interactions: {
                            interaction: string;
                            conversation: string;
                            type: string;
                            workgroup: string;
                            percent: number;
                            phase: string;
                        }[];
                        occupations: {
                            interactionType: string;
                            externalId: string;
                            percent: number;
                            state: string;
                            nonAcd: boolean;
                        }[];
                        statistics: {
                            /** Format: date */
                            day: string;
                            accepted: number;
                            declined: number;
                            missed: number;
                            handled: number;
                            transferred: number;
                        };
                        version: number;
                    };
                };
            };
            /** @description `malformed_request`: The request is not readable: its JSON, path or encoding is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in`: Sign in first: the token is missing, wrong, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `csrf_header_missing`: A request signed in by the cookie must carry the header x-csrf: 1. `forbidden`: Your rights do not cover this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `agent_unknown`: There is no such agent. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_timeout`: The request did not come in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `wrong_state`: The state does not allow this; details.state says which it is. `idempotency_conflict`: The same Idempotency-Key came before with other content. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `body_too_large`: The body is larger than 64 kB; 256 kB for a batch, 4 MB for a whole configuration. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `media_type_unsupported`: The body must be plain application/json in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `status_unknown`: There is no such status. `validation_failed`: Some fields are wrong; details lists them. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `headers_too_large`: The headers are larger than 16 kB. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal`: Something went wrong here; details.requestId names it in the log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unavailable`: Not possible just now. Try again, with the same Idempotency-Key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postAgentsIdLogoff: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat within 24 h returns the first answer and does nothing twice. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        signedOn: boolean;
                        stations: string[];
                        licensed: boolean;
                        status: string;
                        statusKind: string;
                        /** Format: date-time */
                        statusAt: string;
                        utilization: number;
                        interactions: {
                            interaction: string;
                            conversation: string;
                            type: string;
                            workgroup: string;
                            percent: number;
                            phase: string;
                        }[];
                        occupations: {
                            interactionType: string;
                            externalId: string;
                            percent: number;
                            state: string;
                            nonAcd: boolean;
                        }[];
                        statistics: {
                            /** Format: date */
                            day: string;
                            accepted: number;
                            declined: number;
                            missed: number;
                            handled: number;
                            transferred: number;
                        };
                        version: number;
                    };
                };
            };
            /** @description `malformed_request`: The request is not readable: its JSON, path or encoding is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in`: Sign in first: the token is missing, wrong, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `csrf_header_missing`: A request signed in by the cookie must carry the header x-csrf: 1. `forbidden`: Your rights do not cover this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `agent_unknown`: There is no such agent. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_timeout`: The request did not come in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `idempotency_conflict`: The same Idempotency-Key came before with other content. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `body_too_large`: The body is larger than 64 kB; 256 kB for a batch, 4 MB for a whole configuration. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `media_type_unsupported`: The body must be plain application/json in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `validation_failed`: Some fields are wrong; details lists them. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `headers_too_large`: The headers are larger than 16 kB. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal`: Something went wrong here; details.requestId names it in the log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unavailable`: Not possible just now. Try again, with the same Idempotency-Key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    putAgentsIdActivation: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat within 24 h returns the first answer and does nothing twice. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    workgroup: string;
                    activated: boolean;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        agent: string;
                        workgroup: string;
                        activated: boolean;
                    };
                };
            };
            /** @description `malformed_request`: The request is not readable: its JSON, path or encoding is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in`: Sign in first: the token is missing, wrong, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `csrf_header_missing`: A request signed in by the cookie must carry the header x-csrf: 1. `forbidden`: Your rights do not cover this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `workgroup_unknown`: There is no such workgroup. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_timeout`: The request did not come in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_a_member`: The agent is no member of the workgroup. `idempotency_conflict`: The same Idempotency-Key came before with other content. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `body_too_large`: The body is larger than 64 kB; 256 kB for a batch, 4 MB for a whole configuration. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `media_type_unsupported`: The body must be plain application/json in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `validation_failed`: Some fields are wrong; details lists them. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `headers_too_large`: The headers are larger than 16 kB. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal`: Something went wrong here; details.requestId names it in the log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unavailable`: Not possible just now. Try again, with the same Idempotency-Key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    putAgentsIdOccupancy: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat within 24 h returns the first answer and does nothing twice. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {unknown} */
                    type: "call" | "callback" | "chat" | "email" | "generic" | "social_conversation" | "social_direct_message" | "work_item";
                    externalId: string;
                    /** @enum {unknown} */
                    state: "alerting" | "connected" | "held" | "ended";
                    acd?: boolean;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        signedOn: boolean;
                        stations: string[];
                        licensed: boolean;
                        status: string;
                        statusKind: string;
                        /** Format: date-time */
                        statusAt: string;
                        utilization: number;
                        interactions: {
                            interaction: string;
                            conversation: string;
                            type: string;
                            workgroup: string;
                            percent: number;
                            phase: string;
                        }[];
                        occupations: {
                            interactionType: string;
                            externalId: string;
                            percent: number;
                            state: string;
                            nonAcd: boolean;
                        }[];
                        statistics: {
                            /** Format: date */
                            day: string;
                            accepted: number;
                            declined: number;
                            missed: number;
                            handled: number;
                            transferred: number;
                        };
                        version: number;
                    };
                };
            };
            /** @description `malformed_request`: The request is not readable: its JSON, path or encoding is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in`: Sign in first: the token is missing, wrong, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `csrf_header_missing`: A request signed in by the cookie must carry the header x-csrf: 1. `forbidden`: Your rights do not cover this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `agent_unknown`: There is no such agent. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_timeout`: The request did not come in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `too_many_occupations`: The agent is at as many things elsewhere as can be kept. `idempotency_conflict`: The same Idempotency-Key came before with other content. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `body_too_large`: The body is larger than 64 kB; 256 kB for a batch, 4 MB for a whole configuration. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `media_type_unsupported`: The body must be plain application/json in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `validation_failed`: Some fields are wrong; details lists them. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `headers_too_large`: The headers are larger than 16 kB. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal`: Something went wrong here; details.requestId names it in the log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unavailable`: Not possible just now. Try again, with the same Idempotency-Key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getCluster: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        node: string;
                        version: string;
                        stopping: boolean;
                        nodes: {
                            id: string;
                            incarnation: string;
                            alive: boolean;
                            takesPartitions: boolean;
                            partitions: number;
                            drained: boolean;
                            serving?: boolean;
                            load?: {
                                actors: number;
                                turns: number;
                                unconfirmed: number;
                            };
                            synchronisation?: {
                                partitions: {
                                    loaded: number;
                                    total: number;
                                };
                                interactions: {
                                    read: number;
                                    total: number;
                                    byType: {
                                        [key: string]: number;
                                    };
                                };
                                lagMs: number;
                                /** Format: date-time */
                                startedAt?: string;
                                /** Format: date-time */
                                doneAt?: string;
                            };
                            details?: Record<string, unknown>;
                        }[];
                        partitions: {
                            partition: number;
                            epoch: number;
                            owner: string | null;
                            next: string | null;
                        }[];
                        load: Record<string, unknown>[];
                        streams: number;
                    };
                };
            };
            /** @description `malformed_request`: The request is not readable: its JSON, path or encoding is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in`: Sign in first: the token is missing, wrong, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `csrf_header_missing`: A request signed in by the cookie must carry the header x-csrf: 1. `forbidden`: Your rights do not cover this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_timeout`: The request did not come in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `body_too_large`: The body is larger than 64 kB; 256 kB for a batch, 4 MB for a whole configuration. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `media_type_unsupported`: The body must be plain application/json in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `validation_failed`: Some fields are wrong; details lists them. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `headers_too_large`: The headers are larger than 16 kB. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal`: Something went wrong here; details.requestId names it in the log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unavailable`: Not possible just now. Try again, with the same Idempotency-Key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postClusterNodesIdDrain: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        drained: boolean;
                    };
                };
            };
            /** @description `malformed_request`: The request is not readable: its JSON, path or encoding is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in`: Sign in first: the token is missing, wrong, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `csrf_header_missing`: A request signed in by the cookie must carry the header x-csrf: 1. `forbidden`: Your rights do not cover this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `node_unknown`: There is no such node, or it does not live. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_timeout`: The request did not come in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `last_node`: No other node would take what this one has. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `body_too_large`: The body is larger than 64 kB; 256 kB for a batch, 4 MB for a whole configuration. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `media_type_unsupported`: The body must be plain application/json in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `validation_failed`: Some fields are wrong; details lists them. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `headers_too_large`: The headers are larger than 16 kB. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal`: Something went wrong here; details.requestId names it in the log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unavailable`: Not possible just now. Try again, with the same Idempotency-Key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    deleteClusterNodesIdDrain: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        drained: boolean;
                    };
                };
            };
            /** @description `malformed_request`: The request is not readable: its JSON, path or encoding is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in`: Sign in first: the token is missing, wrong, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `csrf_header_missing`: A request signed in by the cookie must carry the header x-csrf: 1. `forbidden`: Your rights do not cover this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `node_unknown`: There is no such node, or it does not live. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_timeout`: The request did not come in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `body_too_large`: The body is larger than 64 kB; 256 kB for a batch, 4 MB for a whole configuration. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `media_type_unsupported`: The body must be plain application/json in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `validation_failed`: Some fields are wrong; details lists them. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `headers_too_large`: The headers are larger than 16 kB. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal`: Something went wrong here; details.requestId names it in the log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unavailable`: Not possible just now. Try again, with the same Idempotency-Key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getUsers: {
        parameters: {
            query?: {
                q?: string;
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            name: string;
                            roles?: string[];
                            licences?: string[];
                            skills?: {
                                skill: string;
                                proficiency: number;
                                desire: number;
                            }[];
                            cost?: number;
                            attributes?: number[];
                            utilization?: {
                                call?: {
                                    percent: number;
                                    maxAssigned: number;
                                };
                                callback?: {
                                    percent: number;
                                    maxAssigned: number;
                                };
                                chat?: {
                                    percent: number;
                                    maxAssigned: number;
                                };
                                email?: {
                                    percent: number;
                                    maxAssigned: number;
                                };
                                generic?: {
                                    percent: number;
                                    maxAssigned: number;
                                };
                                social_conversation?: {
                                    percent: number;
                                    maxAssigned: number;
                                };
                                social_direct_message?: {
                                    percent: number;
                                    maxAssigned: number;
                                };
                                work_item?: {
                                    percent: number;
                                    maxAssigned: number;
                                };
                            };
                            version?: number;
                            signedOn?: boolean;
                            status?: string;
                            statusKind?: string;
                            effective?: {
                                utilization: Record<string, unknown>;
                                skills: {
                                    skill: string;
                                    value: Record<string, unknown>;
                                    origin: string;
                                }[];
                            };
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `malformed_request`: The request is not readable: its JSON, path or encoding is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in`: Sign in first: the token is missing, wrong, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `csrf_header_missing`: A request signed in by the cookie must carry the header x-csrf: 1. `forbidden`: Your rights do not cover this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_timeout`: The request did not come in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `body_too_large`: The body is larger than 64 kB; 256 kB for a batch, 4 MB for a whole configuration. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `media_type_unsupported`: The body must be plain application/json in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `validation_failed`: Some fields are wrong; details lists them. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `headers_too_large`: The headers are larger than 16 kB. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal`: Something went wrong here; details.requestId names it in the log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unavailable`: Not possible just now. Try again, with the same Idempotency-Key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postUsers: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat within 24 h returns the first answer and does nothing twice. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    id?: string;
                    name: string;
                    password?: string;
                    roles?: string[];
                    licences?: string[];
                    skills?: {
                        skill: string;
                        proficiency?: number;
                        desire?: number;
                    }[];
                    cost?: number;
                    attributes?: number[];
                    utilization?: {
                        call?: {
                            percent?: number;
                            maxAssigned?: number;
                        };
                        callback?: {
                            percent?: number;
                            maxAssigned?: number;
                        };
                        chat?: {
                            percent?: number;
                            maxAssigned?: number;
                        };
                        email?: {
                            percent?: number;
                            maxAssigned?: number;
                        };
                        generic?: {
                            percent?: number;
                            maxAssigned?: number;
                        };
                        social_conversation?: {
                            percent?: number;
                            maxAssigned?: number;
                        };
                        social_direct_message?: {
                            percent?: number;
                            maxAssigned?: number;
                        };
                        work_item?: {
                            percent?: number;
                            maxAssigned?: number;
                        };
                    };
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        roles: string[];
                        licences: string[];
                        skills: {
                            skill: string;
                            proficiency: number;
                            desire: number;
                        }[];
                        cost: number;
                        attributes: number[];
                        utilization: {
                            call?: {
                                percent: number;
                                maxAssigned: number;
                            };
                            callback?: {
                                percent: number;
                                maxAssigned: number;
                            };
                            chat?: {
                                percent: number;
                                maxAssigned: number;
                            };
                            email?: {
                                percent: number;
                                maxAssigned: number;
                            };
                            generic?: {
                                percent: number;
                                maxAssigned: number;
                            };
                            social_conversation?: {
                                percent: number;
                                maxAssigned: number;
                            };
                            social_direct_message?: {
                                percent: number;
                                maxAssigned: number;
                            };
                            work_item?: {
                                percent: number;
                                maxAssigned: number;
                            };
                        };
                        version: number;
                    };
                };
            };
            /** @description `malformed_request`: The request is not readable: its JSON, path or encoding is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in`: Sign in first: the token is missing, wrong, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `csrf_header_missing`: A request signed in by the cookie must carry the header x-csrf: 1. `forbidden`: Your rights do not cover this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_timeout`: The request did not come in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `id_taken`: There is a document with this id already. `idempotency_conflict`: The same Idempotency-Key came before with other content. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `body_too_large`: The body is larger than 64 kB; 256 kB for a batch, 4 MB for a whole configuration. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `media_type_unsupported`: The body must be plain application/json in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `validation_failed`: Some fields are wrong; details lists them. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `headers_too_large`: The headers are larger than 16 kB. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal`: Something went wrong here; details.requestId names it in the log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unavailable`: Not possible just now. Try again, with the same Idempotency-Key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getUsersId: {
        parameters: {
            query?: {
                effective?: boolean;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        roles?: string[];
                        licences?: string[];
                        skills?: {
                            skill: string;
                            proficiency: number;
                            desire: number;
                        }[];
                        cost?: number;
                        attributes?: number[];
                        utilization?: {
                            call?: {
                                percent: number;
                                maxAssigned: number;
                            };
                            callback?: {
                                percent: number;
                                maxAssigned: number;
                            };
                            chat?: {
                                percent: number;
                                maxAssigned: number;
                            };
                            email?: {
                                percent: number;
                                maxAssigned: number;
                            };
                            generic?: {
                                percent: number;
                                maxAssigned: number;
                            };
                            social_conversation?: {
                                percent: number;
                                maxAssigned: number;
                            };
                            social_direct_message?: {
                                percent: number;
                                maxAssigned: number;
                            };
                            work_item?: {
                                percent: number;
                                maxAssigned: number;
                            };
                        };
                        version?: number;
                        signedOn?: boolean;
                        status?: string;
                        statusKind?: string;
                        effective?: {
                            utilization: Record<string, unknown>;
                            skills: {
                                skill: string;
                                value: Record<string, unknown>;
                                origin: string;
                            }[];
                        };
                    };
                };
            };
            /** @description `malformed_request`: The request is not readable: its JSON, path or encoding is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in`: Sign in first: the token is missing, wrong, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `csrf_header_missing`: A request signed in by the cookie must carry the header x-csrf: 1. `forbidden`: Your rights do not cover this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_timeout`: The request did not come in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `body_too_large`: The body is larger than 64 kB; 256 kB for a batch, 4 MB for a whole configuration. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `media_type_unsupported`: The body must be plain application/json in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `validation_failed`: Some fields are wrong; details lists them. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `headers_too_large`: The headers are larger than 16 kB. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal`: Something went wrong here; details.requestId names it in the log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unavailable`: Not possible just now. Try again, with the same Idempotency-Key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    deleteUsersId: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat within 24 h returns the first answer and does nothing twice. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed_request`: The request is not readable: its JSON, path or encoding is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in`: Sign in first: the token is missing, wrong, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `csrf_header_missing`: A request signed in by the cookie must carry the header x-csrf: 1. `forbidden`: Your rights do not cover this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_timeout`: The request did not come in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `in_use`: It is in use; details.usedBy says by what. `has_interactions`: It has interactions still; details say how many. End or transfer them. `idempotency_conflict`: The same Idempotency-Key came before with other content. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `version_conflict`: Somebody else was faster; details.version is the version now. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `body_too_large`: The body is larger than 64 kB; 256 kB for a batch, 4 MB for a whole configuration. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `media_type_unsupported`: The body must be plain application/json in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `validation_failed`: Some fields are wrong; details lists them. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `headers_too_large`: The headers are larger than 16 kB. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal`: Something went wrong here; details.requestId names it in the log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unavailable`: Not possible just now. Try again, with the same Idempotency-Key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    patchUsersId: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat within 24 h returns the first answer and does nothing twice. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    id?: string;
                    version?: number;
                    name?: string | null;
                    password?: string | null;
                    roles?: string[] | null;
                    licences?: string[] | null;
                    skills?: {
                        skill: string;
                        proficiency?: number;
                        desire?: number;
                    }[] | null;
                    cost?: number | null;
                    attributes?: number[] | null;
                    utilization?: {
                        call?: {
                            percent?: number | null;
                            maxAssigned?: number | null;
                        } | null;
                        callback?: {
                            percent?: number | null;
                            maxAssigned?: number | null;
                        } | null;
                        chat?: {
                            percent?: number | null;
                            maxAssigned?: number | null;
                        } | null;
                        email?: {
                            percent?: number | null;
                            maxAssigned?: number | null;
                        } | null;
                        generic?: {
                            percent?: number | null;
                            maxAssigned?: number | null;
                        } | null;
                        social_conversation?: {
                            percent?: number | null;
                            maxAssigned?: number | null;
                        } | null;
                        social_direct_message?: {
                            percent?: number | null;
                            maxAssigned?: number | null;
                        } | null;
                        work_item?: {
                            percent?: number | null;
                            maxAssigned?: number | null;
                        } | null;
                    } | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        roles: string[];
                        licences: string[];
                        skills: {
                            skill: string;
                            proficiency: number;
                            desire: number;
                        }[];
                        cost: number;
                        attributes: number[];
                        utilization: {
                            call?: {
                                percent: number;
                                maxAssigned: number;
                            };
                            callback?: {
                                percent: number;
                                maxAssigned: number;
                            };
                            chat?: {
                                percent: number;
                                maxAssigned: number;
                            };
                            email?: {
                                percent: number;
                                maxAssigned: number;
                            };
                            generic?: {
                                percent: number;
                                maxAssigned: number;
                            };
                            social_conversation?: {
                                percent: number;
                                maxAssigned: number;
                            };
                            social_direct_message?: {
                                percent: number;
                                maxAssigned: number;
                            };
                            work_item?: {
                                percent: number;
                                maxAssigned: number;
                            };
                        };
                        version: number;
                    };
                };
            };
            /** @description `malformed_request`: The request is not readable: its JSON, path or encoding is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in`: Sign in first: the token is missing, wrong, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `csrf_header_missing`: A request signed in by the cookie must carry the header x-csrf: 1. `forbidden`: Your rights do not cover this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_timeout`: The request did not come in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `idempotency_conflict`: The same Idempotency-Key came before with other content. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `version_conflict`: Somebody else was faster; details.version is the version now. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `body_too_large`: The body is larger than 64 kB; 256 kB for a batch, 4 MB for a whole configuration. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `media_type_unsupported`: The body must be plain application/json in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `validation_failed`: Some fields are wrong; details lists them. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `version_required`: Say with If-Match which version of the document you know. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `headers_too_large`: The headers are larger than 16 kB. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal`: Something went wrong here; details.requestId names it in the log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unavailable`: Not possible just now. Try again, with the same Idempotency-Key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getStations: {
        parameters: {
            query?: {
                q?: string;
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            name: string;
                            licences?: string[];
                            version?: number;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `malformed_request`: The request is not readable: its JSON, path or encoding is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in`: Sign in first: the token is missing, wrong, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `csrf_header_missing`: A request signed in by the cookie must carry the header x-csrf: 1. `forbidden`: Your rights do not cover this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_timeout`: The request did not come in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `body_too_large`: The body is larger than 64 kB; 256 kB for a batch, 4 MB for a whole configuration. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `media_type_unsupported`: The body must be plain application/json in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `validation_failed`: Some fields are wrong; details lists them. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `headers_too_large`: The headers are larger than 16 kB. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal`: Something went wrong here; details.requestId names it in the log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unavailable`: Not possible just now. Try again, with the same Idempotency-Key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postStations: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat within 24 h returns the first answer and does nothing twice. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    id?: string;
                    name: string;
                    licences?: string[];
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        licences: string[];
                        version: number;
                    };
                };
            };
            /** @description `malformed_request`: The request is not readable: its JSON, path or encoding is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in`: Sign in first: the token is missing, wrong, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `csrf_header_missing`: A request signed in by the cookie must carry the header x-csrf: 1. `forbidden`: Your rights do not cover this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_timeout`: The request did not come in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `id_taken`: There is a document with this id already. `idempotency_conflict`: The same Idempotency-Key came before with other content. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `body_too_large`: The body is larger than 64 kB; 256 kB for a batch, 4 MB for a whole configuration. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `media_type_unsupported`: The body must be plain application/json in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `validation_failed`: Some fields are wrong; details lists them. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `headers_too_large`: The headers are larger than 16 kB. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal`: Something went wrong here; details.requestId names it in the log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unavailable`: Not possible just now. Try again, with the same Idempotency-Key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getStationsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        licences?: string[];
                        version?: number;
                    };
                };
            };
            /** @description `malformed_request`: The request is not readable: its JSON, path or encoding is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in`: Sign in first: the token is missing, wrong, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `csrf_header_missing`: A request signed in by the cookie must carry the header x-csrf: 1. `forbidden`: Your rights do not cover this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_timeout`: The request did not come in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `body_too_large`: The body is larger than 64 kB; 256 kB for a batch, 4 MB for a whole configuration. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `media_type_unsupported`: The body must be plain application/json in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `validation_failed`: Some fields are wrong; details lists them. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `headers_too_large`: The headers are larger than 16 kB. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal`: Something went wrong here; details.requestId names it in the log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unavailable`: Not possible just now. Try again, with the same Idempotency-Key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    deleteStationsId: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat within 24 h returns the first answer and does nothing twice. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed_request`: The request is not readable: its JSON, path or encoding is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in`: Sign in first: the token is missing, wrong, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `csrf_header_missing`: A request signed in by the cookie must carry the header x-csrf: 1. `forbidden`: Your rights do not cover this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_timeout`: The request did not come in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `in_use`: It is in use; details.usedBy says by what. `idempotency_conflict`: The same Idempotency-Key came before with other content. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `version_conflict`: Somebody else was faster; details.version is the version now. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `body_too_large`: The body is larger than 64 kB; 256 kB for a batch, 4 MB for a whole configuration. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `media_type_unsupported`: The body must be plain application/json in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `validation_failed`: Some fields are wrong; details lists them. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `headers_too_large`: The headers are larger than 16 kB. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal`: Something went wrong here; details.requestId names it in the log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unavailable`: Not possible just now. Try again, with the same Idempotency-Key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    patchStationsId: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat within 24 h returns the first answer and does nothing twice. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    id?: string;
                    version?: number;
                    name?: string | null;
                    licences?: string[] | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        licences: string[];
                        version: number;
                    };
                };
            };
            /** @description `malformed_request`: The request is not readable: its JSON, path or encoding is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in`: Sign in first: the token is missing, wrong, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `csrf_header_missing`: A request signed in by the cookie must carry the header x-csrf: 1. `forbidden`: Your rights do not cover this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_timeout`: The request did not come in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `idempotency_conflict`: The same Idempotency-Key came before with other content. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `version_conflict`: Somebody else was faster; details.version is the version now. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `body_too_large`: The body is larger than 64 kB; 256 kB for a batch, 4 MB for a whole configuration. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `media_type_unsupported`: The body must be plain application/json in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `validation_failed`: Some fields are wrong; details lists them. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `version_required`: Say with If-Match which version of the document you know. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `headers_too_large`: The headers are larger than 16 kB. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal`: Something went wrong here; details.requestId names it in the log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unavailable`: Not possible just now. Try again, with the same Idempotency-Key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getWorkgroups: {
        parameters: {
            query?: {
                q?: string;
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            name: string;
                            acdQueue?: boolean;
                            members?: {
                                user: string;
                                activated: boolean;
                            }[];
                            utilization?: {
                                call?: {
                                    percent: number;
                                    maxAssigned: number;
                                };
                                callback?: {
                                    percent: number;
                                    maxAssigned: number;
                                };
                                chat?: {
                                    percent: number;
                                    maxAssigned: number;
                                };
                                email?: {
                                    percent: number;
                                    maxAssigned: number;
                                };
                                generic?: {
                                    percent: number;
                                    maxAssigned: number;
                                };
                                social_conversation?: {
                                    percent: number;
                                    maxAssigned: number;
                                };
                                social_direct_message?: {
                                    percent: number;
                                    maxAssigned: number;
                                };
                                work_item?: {
                                    percent: number;
                                    maxAssigned: number;
                                };
                            };
                            serviceLevels?: {
                                call?: {
                                    targetSeconds: number;
                                    buckets: number[];
                                };
                                callback?: {
                                    targetSeconds: number;
                                    buckets: number[];
                                };
                                chat?: {
                                    targetSeconds: number;
                                    buckets: number[];
                                };
                                email?: {
                                    targetSeconds: number;
                                    buckets: number[];
                                };
                                generic?: {
                                    targetSeconds: number;
                                    buckets: number[];
                                };
                                social_conversation?: {
                                    targetSeconds: number;
                                    buckets: number[];
                                };
                                social_direct_message?: {
                                    targetSeconds: number;
                                    buckets: number[];
                                };
                                work_item?: {
                                    targetSeconds: number;
                                    buckets: number[];
                                };
                            };
                            skills?: {
                                skill: string;
                                proficiency: number;
                                desire: number;
                            }[];
                            requiredSkills?: {
                                skill: string;
                                minProficiency: number;
                                maxProficiency: number;
                                minDesire: number;
                                maxDesire: number;
                                proficiencyWeight: number;
                                desireWeight: number;
                            }[];
                            weights?: {
                                agent: {
                                    skill: number;
                                    cost: number;
                                    available: number;
                                    attributes: number[];
                                };
                                interaction: {
                                    skill: number;
                                    priority: number;
                                    queue: number;
                                    system: number;
                                };
                            };
                            alertSeconds?: number;
                            wrapupSeconds?: number;
                            wrapupCodes?: string[];
                            autoAnswer?: boolean;
                            missesTolerated?: number;
                            heldExempt?: boolean;
                            reopenSeconds?: number;
                            preferredSeconds?: number;
                            rings?: {
                                agents: string[];
                                minima: {
                                    skill: string;
                                    minProficiency: number;
                                }[];
                                seconds: number;
                            }[];
                            overflow?: {
                                afterSeconds: number;
                                workgroup?: string;
                                priority?: number;
                                lowerProficiency?: number;
                            };
                            hours?: {
                                timeZone: string;
                                open: {
                                    weekday: number;
                                    fromMinute: number;
                                    toMinute: number;
                                }[];
                                closed: {
                                    /** @enum {unknown} */
                                    then: "queue" | "overflow" | "answer";
                                    workgroup?: string;
                                    text?: string;
                                };
                            };
                            transferResetsQueueTime?: boolean;
                            signOnOffersPerMinute?: number;
                            recordByDefault?: boolean;
                            version?: number;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `malformed_request`: The request is not readable: its JSON, path or encoding is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in`: Sign in first: the token is missing, wrong, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `csrf_header_missing`: A request signed in by the cookie must carry the header x-csrf: 1. `forbidden`: Your rights do not cover this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_timeout`: The request did not come in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `body_too_large`: The body is larger than 64 kB; 256 kB for a batch, 4 MB for a whole configuration. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `media_type_unsupported`: The body must be plain application/json in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `validation_failed`: Some fields are wrong; details lists them. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `headers_too_large`: The headers are larger than 16 kB. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal`: Something went wrong here; details.requestId names it in the log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unavailable`: Not possible just now. Try again, with the same Idempotency-Key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postWorkgroups: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat within 24 h returns the first answer and does nothing twice. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    id?: string;
                    name: string;
                    acdQueue?: boolean;
                    members?: {
                        user: string;
                        activated?: boolean;
                    }[];
                    utilization?: {
                        call?: {
                            percent?: number;
                            maxAssigned?: number;
                        };
                        callback?: {
                            percent?: number;
                            maxAssigned?: number;
                        };
                        chat?: {
                            percent?: number;
                            maxAssigned?: number;
                        };
                        email?: {
                            percent?: number;
                            maxAssigned?: number;
                        };
                        generic?: {
                            percent?: number;
                            maxAssigned?: number;
                        };
                        social_conversation?: {
                            percent?: number;
                            maxAssigned?: number;
                        };
                        social_direct_message?: {
                            percent?: number;
                            maxAssigned?: number;
                        };
                        work_item?: {
                            percent?: number;
                            maxAssigned?: number;
                        };
                    };
                    serviceLevels?: {
                        call?: {
                            targetSeconds: number;
                            buckets?: number[];
                        };
                        callback?: {
                            targetSeconds: number;
                            buckets?: number[];
                        };
                        chat?: {
                            targetSeconds: number;
                            buckets?: number[];
                        };
                        email?: {
                            targetSeconds: number;
                            buckets?: number[];
                        };
                        generic?: {
                            targetSeconds: number;
                            buckets?: number[];
                        };
                        social_conversation?: {
                            targetSeconds: number;
                            buckets?: number[];
                        };
                        social_direct_message?: {
                            targetSeconds: number;
                            buckets?: number[];
                        };
                        work_item?: {
                            targetSeconds: number;
                            buckets?: number[];
                        };
                    };
                    skills?: {
                        skill: string;
                        proficiency?: number;
                        desire?: number;
                    }[];
                    requiredSkills?: {
                        skill: string;
                        minProficiency?: number;
                        maxProficiency?: number;
                        minDesire?: number;
                        maxDesire?: number;
                        proficiencyWeight?: number;
                        desireWeight?: number;
                    }[];
                    weights?: {
                        agent?: {
                            skill?: number;
                            cost?: number;
                            available?: number;
                            attributes?: number[];
                        };
                        interaction?: {
                            skill?: number;
                            priority?: number;
                            queue?: number;
                            system?: number;
                        };
                    };
                    alertSeconds?: number;
                    wrapupSeconds?: number;
                    wrapupCodes?: string[];
                    autoAnswer?: boolean;
                    missesTolerated?: number;
                    heldExempt?: boolean;
                    reopenSeconds?: number;
                    preferredSeconds?: number;
                    rings?: {
                        agents?: string[];
                        minima?: {
                            skill: string;
                            minProficiency: number;
                        }[];
                        seconds: number;
                    }[];
                    overflow?: {
                        afterSeconds: number;
                        workgroup?: string;
                        priority?: number;
                        lowerProficiency?: number;
                    };
                    hours?: {
                        timeZone: string;
                        open?: {
                            weekday: number;
                            fromMinute: number;
                            toMinute: number;
                        }[];
                        closed?: {
                            /** @enum {unknown} */
                            then: "queue" | "overflow" | "answer";
                            workgroup?: string;
                            text?: string;
                        };
                    };
                    transferResetsQueueTime?: boolean;
                    signOnOffersPerMinute?: number;
                    recordByDefault?: boolean;
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        acdQueue: boolean;
                        members: {
                            user: string;
                            activated: boolean;
                        }[];
                        utilization: {
                            call?: {
                                percent: number;
                                maxAssigned: number;
                            };
                            callback?: {
                                percent: number;
                                maxAssigned: number;
                            };
                            chat?: {
                                percent: number;
                                maxAssigned: number;
                            };
                            email?: {
                                percent: number;
                                maxAssigned: number;
                            };
                            generic?: {
                                percent: number;
                                maxAssigned: number;
                            };
                            social_conversation?: {
                                percent: number;
                                maxAssigned: number;
                            };
                            social_direct_message?: {
                                percent: number;
                                maxAssigned: number;
                            };
                            work_item?: {
                                percent: number;
                                maxAssigned: number;
                            };
                        };
                        serviceLevels: {
                            call?: {
                                targetSeconds: number;
                                buckets: number[];
                            };
                            callback?: {
                                targetSeconds: number;
                                buckets: number[];
                            };
                            chat?: {
                                targetSeconds: number;
                                buckets: number[];
                            };
                            email?: {
                                targetSeconds: number;
                                buckets: number[];
                            };
                            generic?: {
                                targetSeconds: number;
                                buckets: number[];
                            };
                            social_conversation?: {
                                targetSeconds: number;
                                buckets: number[];
                            };
                            social_direct_message?: {
                                targetSeconds: number;
                                buckets: number[];
                            };
                            work_item?: {
                                targetSeconds: number;
                                buckets: number[];
                            };
                        };
                        skills: {
                            skill: string;
                            proficiency: number;
                            desire: number;
                        }[];
                        requiredSkills: {
                            skill: string;
                            minProficiency: number;
                            maxProficiency: number;
                            minDesire: number;
                            maxDesire: number;
                            proficiencyWeight: number;
                            desireWeight: number;
                        }[];
                        weights: {
                            agent: {
                                skill: number;
                                cost: number;
                                available: number;
                                attributes: number[];
                            };
                            interaction: {
                                skill: number;
                                priority: number;
                                queue: number;
                                system: number;
                            };
                        };
                        alertSeconds: number;
                        wrapupSeconds: number;
                        wrapupCodes: string[];
                        autoAnswer: boolean;
                        missesTolerated: number;
                        heldExempt: boolean;
                        reopenSeconds: number;
                        preferredSeconds: number;
                        rings: {
                            agents: string[];
                            minima: {
                                skill: string;
                                minProficiency: number;
                            }[];
                            seconds: number;
                        }[];
                        overflow?: {
                            afterSeconds: number;
                            workgroup?: string;
                            priority?: number;
                            lowerProficiency?: number;
                        };
                        hours?: {
                            timeZone: string;
                            open: {
                                weekday: number;
                                fromMinute: number;
                                toMinute: number;
                            }[];
                            closed: {
                                /** @enum {unknown} */
                                then: "queue" | "overflow" | "answer";
                                workgroup?: string;
                                text?: string;
                            };
                        };
                        transferResetsQueueTime: boolean;
                        signOnOffersPerMinute: number;
                        recordByDefault: boolean;
                        version: number;
                    };
                };
            };
            /** @description `malformed_request`: The request is not readable: its JSON, path or encoding is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in`: Sign in first: the token is missing, wrong, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `csrf_header_missing`: A request signed in by the cookie must carry the header x-csrf: 1. `forbidden`: Your rights do not cover this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_timeout`: The request did not come in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `id_taken`: There is a document with this id already. `idempotency_conflict`: The same Idempotency-Key came before with other content. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `body_too_large`: The body is larger than 64 kB; 256 kB for a batch, 4 MB for a whole configuration. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `media_type_unsupported`: The body must be plain application/json in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `validation_failed`: Some fields are wrong; details lists them. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `headers_too_large`: The headers are larger than 16 kB. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal`: Something went wrong here; details.requestId names it in the log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unavailable`: Not possible just now. Try again, with the same Idempotency-Key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getWorkgroupsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        acdQueue?: boolean;
                        members?: {
                            user: string;
                            activated: boolean;
                        }[];
                        utilization?: {
                            call?: {
                                percent: number;
                                maxAssigned: number;
                            };
                            callback?: {
                                percent: number;
                                maxAssigned: number;
                            };
                            chat?: {
                                percent: number;
                                maxAssigned: number;
                            };
                            email?: {
                                percent: number;
                                maxAssigned: number;
                            };
                            generic?: {
                                percent: number;
                                maxAssigned: number;
                            };
                            social_conversation?: {
                                percent: number;
                                maxAssigned: number;
                            };
                            social_direct_message?: {
                                percent: number;
                                maxAssigned: number;
                            };
                            work_item?: {
                                percent: number;
                                maxAssigned: number;
                            };
                        };
                        serviceLevels?: {
                            call?: {
                                targetSeconds: number;
                                buckets: number[];
                            };
                            callback?: {
                                targetSeconds: number;
                                buckets: number[];
                            };
                            chat?: {
                                targetSeconds: number;
                                buckets: number[];
                            };
                            email?: {
                                targetSeconds: number;
                                buckets: number[];
                            };
                            generic?: {
                                targetSeconds: number;
                                buckets: number[];
                            };
                            social_conversation?: {
                                targetSeconds: number;
                                buckets: number[];
                            };
                            social_direct_message?: {
                                targetSeconds: number;
                                buckets: number[];
                            };
                            work_item?: {
                                targetSeconds: number;
                                buckets: number[];
                            };
                        };
                        skills?: {
                            skill: string;
                            proficiency: number;
                            desire: number;
                        }[];
                        requiredSkills?: {
                            skill: string;
                            minProficiency: number;
                            maxProficiency: number;
                            minDesire: number;
                            maxDesire: number;
                            proficiencyWeight: number;
                            desireWeight: number;
                        }[];
                        weights?: {
                            agent: {
                                skill: number;
                                cost: number;
                                available: number;
                                attributes: number[];
                            };
                            interaction: {
                                skill: number;
                                priority: number;
                                queue: number;
                                system: number;
                            };
                        };
                        alertSeconds?: number;
                        wrapupSeconds?: number;
                        wrapupCodes?: string[];
                        autoAnswer?: boolean;
                        missesTolerated?: number;
                        heldExempt?: boolean;
                        reopenSeconds?: number;
                        preferredSeconds?: number;
                        rings?: {
                            agents: string[];
                            minima: {
                                skill: string;
                                minProficiency: number;
                            }[];
                            seconds: number;
                        }[];
                        overflow?: {
                            afterSeconds: number;
                            workgroup?: string;
                            priority?: number;
                            lowerProficiency?: number;
                        };
                        hours?: {
                            timeZone: string;
                            open: {
                                weekday: number;
                                fromMinute: number;
                                toMinute: number;
                            }[];
                            closed: {
                                /** @enum {unknown} */
                                then: "queue" | "overflow" | "answer";
                                workgroup?: string;
                                text?: string;
                            };
                        };
                        transferResetsQueueTime?: boolean;
                        signOnOffersPerMinute?: number;
                        recordByDefault?: boolean;
                        version?: number;
                    };
                };
            };
            /** @description `malformed_request`: The request is not readable: its JSON, path or encoding is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in`: Sign in first: the token is missing, wrong, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `csrf_header_missing`: A request signed in by the cookie must carry the header x-csrf: 1. `forbidden`: Your rights do not cover this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_timeout`: The request did not come in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `body_too_large`: The body is larger than 64 kB; 256 kB for a batch, 4 MB for a whole configuration. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `media_type_unsupported`: The body must be plain application/json in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `validation_failed`: Some fields are wrong; details lists them. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `headers_too_large`: The headers are larger than 16 kB. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal`: Something went wrong here; details.requestId names it in the log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unavailable`: Not possible just now. Try again, with the same Idempotency-Key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    deleteWorkgroupsId: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat within 24 h returns the first answer and does nothing twice. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed_request`: The request is not readable: its JSON, path or encoding is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in`: Sign in first: the token is missing, wrong, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `csrf_header_missing`: A request signed in by the cookie must carry the header x-csrf: 1. `forbidden`: Your rights do not cover this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_timeout`: The request did not come in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `in_use`: It is in use; details.usedBy says by what. `has_interactions`: It has interactions still; details say how many. End or transfer them. `idempotency_conflict`: The same Idempotency-Key came before with other content. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `version_conflict`: Somebody else was faster; details.version is the version now. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `body_too_large`: The body is larger than 64 kB; 256 kB for a batch, 4 MB for a whole configuration. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `media_type_unsupported`: The body must be plain application/json in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `validation_failed`: Some fields are wrong; details lists them. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `headers_too_large`: The headers are larger than 16 kB. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal`: Something went wrong here; details.requestId names it in the log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unavailable`: Not possible just now. Try again, with the same Idempotency-Key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    patchWorkgroupsId: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat within 24 h returns the first answer and does nothing twice. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    id?: string;
                    version?: number;
                    name?: string | null;
                    acdQueue?: boolean | null;
                    members?: {
                        user: string;
                        activated?: boolean;
                    }[] | null;
                    utilization?: {
                        call?: {
                            percent?: number | null;
                            maxAssigned?: number | null;
                        } | null;
                        callback?: {
                            percent?: number | null;
                            maxAssigned?: number | null;
                        } | null;
                        chat?: {
                            percent?: number | null;
                            maxAssigned?: number | null;
                        } | null;
                        email?: {
                            percent?: number | null;
                            maxAssigned?: number | null;
                        } | null;
                        generic?: {
                            percent?: number | null;
                            maxAssigned?: number | null;
                        } | null;
                        social_conversation?: {
                            percent?: number | null;
                            maxAssigned?: number | null;
                        } | null;
                        social_direct_message?: {
                            percent?: number | null;
                            maxAssigned?: number | null;
                        } | null;
                        work_item?: {
                            percent?: number | null;
                            maxAssigned?: number | null;
                        } | null;
                    } | null;
                    serviceLevels?: {
                        call?: {
                            targetSeconds?: number | null;
                            buckets?: number[] | null;
                        } | null;
                        callback?: {
                            targetSeconds?: number | null;
                            buckets?: number[] | null;
                        } | null;
                        chat?: {
                            targetSeconds?: number | null;
                            buckets?: number[] | null;
                        } | null;
                        email?: {
                            targetSeconds?: number | null;
                            buckets?: number[] | null;
                        } | null;
                        generic?: {
                            targetSeconds?: number | null;
                            buckets?: number[] | null;
                        } | null;
                        social_conversation?: {
                            targetSeconds?: number | null;
                            buckets?: number[] | null;
                        } | null;
                        social_direct_message?: {
                            targetSeconds?: number | null;
                            buckets?: number[] | null;
                        } | null;
                        work_item?: {
                            targetSeconds?: number | null;
                            buckets?: number[] | null;
                        } | null;
                    } | null;
                    skills?: {
                        skill: string;
                        proficiency?: number;
                        desire?: number;
                    }[] | null;
                    requiredSkills?: {
                        skill: string;
                        minProficiency?: number;
                        maxProficiency?: number;
                        minDesire?: number;
                        maxDesire?: number;
                        proficiencyWeight?: number;
                        desireWeight?: number;
                    }[] | null;
                    weights?: {
                        agent?: {
                            skill?: number | null;
                            cost?: number | null;
                            available?: number | null;
                            attributes?: number[] | null;
                        } | null;
                        interaction?: {
                            skill?: number | null;
                            priority?: number | null;
                            queue?: number | null;
                            system?: number | null;
                        } | null;
                    } | null;
                    alertSeconds?: number | null;
                    wrapupSeconds?: number | null;
                    wrapupCodes?: string[] | null;
                    autoAnswer?: boolean | null;
                    missesTolerated?: number | null;
                    heldExempt?: boolean | null;
                    reopenSeconds?: number | null;
                    preferredSeconds?: number | null;
                    rings?: {
                        agents?: string[];
                        minima?: {
                            skill: string;
                            minProficiency: number;
                        }[];
                        seconds: number;
                    }[] | null;
                    overflow?: {
                        afterSeconds?: number | null;
                        workgroup?: string | null;
                        priority?: number | null;
                        lowerProficiency?: number | null;
                    } | null;
                    hours?: {
                        timeZone?: string | null;
                        open?: {
                            weekday: number;
                            fromMinute: number;
                            toMinute: number;
                        }[] | null;
                        closed?: {
                            /** @enum {unknown} */
                            then?: "queue" | "overflow" | "answer" | null;
                            workgroup?: string | null;
                            text?: string | null;
                        } | null;
                    } | null;
                    transferResetsQueueTime?: boolean | null;
                    signOnOffersPerMinute?: number | null;
                    recordByDefault?: boolean | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        acdQueue: boolean;
                        members: {
                            user: string;
                            activated: boolean;
                        }[];
                        utilization: {
                            call?: {
                                percent: number;
                                maxAssigned: number;
                            };
                            callback?: {
                                percent: number;
                                maxAssigned: number;
                            };
                            chat?: {
                                percent: number;
                                maxAssigned: number;
                            };
                            email?: {
                                percent: number;
                                maxAssigned: number;
                            };
                            generic?: {
                                percent: number;
                                maxAssigned: number;
                            };
                            social_conversation?: {
                                percent: number;
                                maxAssigned: number;
                            };
                            social_direct_message?: {
                                percent: number;
                                maxAssigned: number;
                            };
                            work_item?: {
                                percent: number;
                                maxAssigned: number;
                            };
                        };
                        serviceLevels: {
                            call?: {
                                targetSeconds: number;
                                buckets: number[];
                            };
                            callback?: {
                                targetSeconds: number;
                                buckets: number[];
                            };
                            chat?: {
                                targetSeconds: number;
                                buckets: number[];
                            };
                            email?: {
                                targetSeconds: number;
                                buckets: number[];
                            };
                            generic?: {
                                targetSeconds: number;
                                buckets: number[];
                            };
                            social_conversation?: {
                                targetSeconds: number;
                                buckets: number[];
                            };
                            social_direct_message?: {
                                targetSeconds: number;
                                buckets: number[];
                            };
                            work_item?: {
                                targetSeconds: number;
                                buckets: number[];
                            };
                        };
                        skills: {
                            skill: string;
                            proficiency: number;
                            desire: number;
                        }[];
                        requiredSkills: {
                            skill: string;
                            minProficiency: number;
                            maxProficiency: number;
                            minDesire: number;
                            maxDesire: number;
                            proficiencyWeight: number;
                            desireWeight: number;
                        }[];
                        weights: {
                            agent: {
                                skill: number;
                                cost: number;
                                available: number;
                                attributes: number[];
                            };
                            interaction: {
                                skill: number;
                                priority: number;
                                queue: number;
                                system: number;
                            };
                        };
                        alertSeconds: number;
                        wrapupSeconds: number;
                        wrapupCodes: string[];
                        autoAnswer: boolean;
                        missesTolerated: number;
                        heldExempt: boolean;
                        reopenSeconds: number;
                        preferredSeconds: number;
                        rings: {
                            agents: string[];
                            minima: {
                                skill: string;
                                minProficiency: number;
                            }[];
                            seconds: number;
                        }[];
                        overflow?: {
                            afterSeconds: number;
                            workgroup?: string;
                            priority?: number;
                            lowerProficiency?: number;
                        };
                        hours?: {
                            timeZone: string;
                            open: {
                                weekday: number;
                                fromMinute: number;
                                toMinute: number;
                            }[];
                            closed: {
                                /** @enum {unknown} */
                                then: "queue" | "overflow" | "answer";
                                workgroup?: string;
                                text?: string;
                            };
                        };
                        transferResetsQueueTime: boolean;
                        signOnOffersPerMinute: number;
                        recordByDefault: boolean;
                        version: number;
                    };
                };
            };
            /** @description `malformed_request`: The request is not readable: its JSON, path or encoding is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in`: Sign in first: the token is missing, wrong, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `csrf_header_missing`: A request signed in by the cookie must carry the header x-csrf: 1. `forbidden`: Your rights do not cover this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_timeout`: The request did not come in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `idempotency_conflict`: The same Idempotency-Key came before with other content. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `version_conflict`: Somebody else was faster; details.version is the version now. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `body_too_large`: The body is larger than 64 kB; 256 kB for a batch, 4 MB for a whole configuration. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `media_type_unsupported`: The body must be plain application/json in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `validation_failed`: Some fields are wrong; details lists them. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `version_required`: Say with If-Match which version of the document you know. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `headers_too_large`: The headers are larger than 16 kB. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal`: Something went wrong here; details.requestId names it in the log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unavailable`: Not possible just now. Try again, with the same Idempotency-Key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getSkills: {
        parameters: {
            query?: {
                q?: string;
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            name: string;
                            version: number;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `malformed_request`: The request is not readable: its JSON, path or encoding is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in`: Sign in first: the token is missing, wrong, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `csrf_header_missing`: A request signed in by the cookie must carry the header x-csrf: 1. `forbidden`: Your rights do not cover this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_timeout`: The request did not come in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `body_too_large`: The body is larger than 64 kB; 256 kB for a batch, 4 MB for a whole configuration. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `media_type_unsupported`: The body must be plain application/json in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `validation_failed`: Some fields are wrong; details lists them. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `headers_too_large`: The headers are larger than 16 kB. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal`: Something went wrong here; details.requestId names it in the log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unavailable`: Not possible just now. Try again, with the same Idempotency-Key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postSkills: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat within 24 h returns the first answer and does nothing twice. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    id?: string;
                    name: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        version: number;
                    };
                };
            };
            /** @description `malformed_request`: The request is not readable: its JSON, path or encoding is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in`: Sign in first: the token is missing, wrong, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `csrf_header_missing`: A request signed in by the cookie must carry the header x-csrf: 1. `forbidden`: Your rights do not cover this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_timeout`: The request did not come in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `id_taken`: There is a document with this id already. `idempotency_conflict`: The same Idempotency-Key came before with other content. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `body_too_large`: The body is larger than 64 kB; 256 kB for a batch, 4 MB for a whole configuration. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `media_type_unsupported`: The body must be plain application/json in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `validation_failed`: Some fields are wrong; details lists them. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `headers_too_large`: The headers are larger than 16 kB. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal`: Something went wrong here; details.requestId names it in the log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unavailable`: Not possible just now. Try again, with the same Idempotency-Key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getSkillsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        version: number;
                    };
                };
            };
            /** @description `malformed_request`: The request is not readable: its JSON, path or encoding is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in`: Sign in first: the token is missing, wrong, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `csrf_header_missing`: A request signed in by the cookie must carry the header x-csrf: 1. `forbidden`: Your rights do not cover this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_timeout`: The request did not come in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `body_too_large`: The body is larger than 64 kB; 256 kB for a batch, 4 MB for a whole configuration. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `media_type_unsupported`: The body must be plain application/json in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `validation_failed`: Some fields are wrong; details lists them. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `headers_too_large`: The headers are larger than 16 kB. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal`: Something went wrong here; details.requestId names it in the log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unavailable`: Not possible just now. Try again, with the same Idempotency-Key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    deleteSkillsId: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat within 24 h returns the first answer and does nothing twice. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed_request`: The request is not readable: its JSON, path or encoding is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in`: Sign in first: the token is missing, wrong, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `csrf_header_missing`: A request signed in by the cookie must carry the header x-csrf: 1. `forbidden`: Your rights do not cover this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_timeout`: The request did not come in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `in_use`: It is in use; details.usedBy says by what. `idempotency_conflict`: The same Idempotency-Key came before with other content. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `version_conflict`: Somebody else was faster; details.version is the version now. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `body_too_large`: The body is larger than 64 kB; 256 kB for a batch, 4 MB for a whole configuration. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `media_type_unsupported`: The body must be plain application/json in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `validation_failed`: Some fields are wrong; details lists them. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `headers_too_large`: The headers are larger than 16 kB. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal`: Something went wrong here; details.requestId names it in the log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unavailable`: Not possible just now. Try again, with the same Idempotency-Key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    patchSkillsId: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat within 24 h returns the first answer and does nothing twice. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    id?: string;
                    version?: number;
                    name?: string | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        version: number;
                    };
                };
            };
            /** @description `malformed_request`: The request is not readable: its JSON, path or encoding is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in`: Sign in first: the token is missing, wrong, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `csrf_header_missing`: A request signed in by the cookie must carry the header x-csrf: 1. `forbidden`: Your rights do not cover this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_timeout`: The request did not come in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `idempotency_conflict`: The same Idempotency-Key came before with other content. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `version_conflict`: Somebody else was faster; details.version is the version now. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `body_too_large`: The body is larger than 64 kB; 256 kB for a batch, 4 MB for a whole configuration. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `media_type_unsupported`: The body must be plain application/json in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `validation_failed`: Some fields are wrong; details lists them. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `version_required`: Say with If-Match which version of the document you know. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `headers_too_large`: The headers are larger than 16 kB. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal`: Something went wrong here; details.requestId names it in the log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unavailable`: Not possible just now. Try again, with the same Idempotency-Key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getStatuses: {
        parameters: {
            query?: {
                q?: string;
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            name: string;
                            /** @enum {unknown} */
                            kind: "available" | "busy" | "away" | "follow_up" | "do_not_disturb" | "wrap_up" | "not_answering" | "offline";
                            version: number;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `malformed_request`: The request is not readable: its JSON, path or encoding is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in`: Sign in first: the token is missing, wrong, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `csrf_header_missing`: A request signed in by the cookie must carry the header x-csrf: 1. `forbidden`: Your rights do not cover this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_timeout`: The request did not come in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `body_too_large`: The body is larger than 64 kB; 256 kB for a batch, 4 MB for a whole configuration. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `media_type_unsupported`: The body must be plain application/json in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `validation_failed`: Some fields are wrong; details lists them. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `headers_too_large`: The headers are larger than 16 kB. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal`: Something went wrong here; details.requestId names it in the log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unavailable`: Not possible just now. Try again, with the same Idempotency-Key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postStatuses: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat within 24 h returns the first answer and does nothing twice. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    id?: string;
                    name: string;
                    /** @enum {unknown} */
                    kind: "available" | "busy" | "away" | "follow_up" | "do_not_disturb" | "wrap_up" | "not_answering" | "offline";
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        /** @enum {unknown} */
                        kind: "available" | "busy" | "away" | "follow_up" | "do_not_disturb" | "wrap_up" | "not_answering" | "offline";
                        version: number;
                    };
                };
            };
            /** @description `malformed_request`: The request is not readable: its JSON, path or encoding is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in`: Sign in first: the token is missing, wrong, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `csrf_header_missing`: A request signed in by the cookie must carry the header x-csrf: 1. `forbidden`: Your rights do not cover this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_timeout`: The request did not come in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `id_taken`: There is a document with this id already. `idempotency_conflict`: The same Idempotency-Key came before with other content. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `body_too_large`: The body is larger than 64 kB; 256 kB for a batch, 4 MB for a whole configuration. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `media_type_unsupported`: The body must be plain application/json in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `validation_failed`: Some fields are wrong; details lists them. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `headers_too_large`: The headers are larger than 16 kB. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal`: Something went wrong here; details.requestId names it in the log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unavailable`: Not possible just now. Try again, with the same Idempotency-Key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getStatusesId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        /** @enum {unknown} */
                        kind: "available" | "busy" | "away" | "follow_up" | "do_not_disturb" | "wrap_up" | "not_answering" | "offline";
                        version: number;
                    };
                };
            };
            /** @description `malformed_request`: The request is not readable: its JSON, path or encoding is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in`: Sign in first: the token is missing, wrong, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `csrf_header_missing`: A request signed in by the cookie must carry the header x-csrf: 1. `forbidden`: Your rights do not cover this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_timeout`: The request did not come in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `body_too_large`: The body is larger than 64 kB; 256 kB for a batch, 4 MB for a whole configuration. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `media_type_unsupported`: The body must be plain application/json in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `validation_failed`: Some fields are wrong; details lists them. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `headers_too_large`: The headers are larger than 16 kB. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal`: Something went wrong here; details.requestId names it in the log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unavailable`: Not possible just now. Try again, with the same Idempotency-Key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    deleteStatusesId: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat within 24 h returns the first answer and does nothing twice. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed_request`: The request is not readable: its JSON, path or encoding is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in`: Sign in first: the token is missing, wrong, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `csrf_header_missing`: A request signed in by the cookie must carry the header x-csrf: 1. `forbidden`: Your rights do not cover this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_timeout`: The request did not come in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `in_use`: It is in use; details.usedBy says by what. `idempotency_conflict`: The same Idempotency-Key came before with other content. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `version_conflict`: Somebody else was faster; details.version is the version now. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `body_too_large`: The body is larger than 64 kB; 256 kB for a batch, 4 MB for a whole configuration. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `media_type_unsupported`: The body must be plain application/json in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `validation_failed`: Some fields are wrong; details lists them. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `headers_too_large`: The headers are larger than 16 kB. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal`: Something went wrong here; details.requestId names it in the log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unavailable`: Not possible just now. Try again, with the same Idempotency-Key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    patchStatusesId: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat within 24 h returns the first answer and does nothing twice. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    id?: string;
                    version?: number;
                    name?: string | null;
                    /** @enum {unknown} */
                    kind?: "available" | "busy" | "away" | "follow_up" | "do_not_disturb" | "wrap_up" | "not_answering" | "offline" | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        /** @enum {unknown} */
                        kind: "available" | "busy" | "away" | "follow_up" | "do_not_disturb" | "wrap_up" | "not_answering" | "offline";
                        version: number;
                    };
                };
            };
            /** @description `malformed_request`: The request is not readable: its JSON, path or encoding is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in`: Sign in first: the token is missing, wrong, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `csrf_header_missing`: A request signed in by the cookie must carry the header x-csrf: 1. `forbidden`: Your rights do not cover this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_timeout`: The request did not come in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `idempotency_conflict`: The same Idempotency-Key came before with other content. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `version_conflict`: Somebody else was faster; details.version is the version now. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `body_too_large`: The body is larger than 64 kB; 256 kB for a batch, 4 MB for a whole configuration. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `media_type_unsupported`: The body must be plain application/json in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `validation_failed`: Some fields are wrong; details lists them. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `version_required`: Say with If-Match which version of the document you know. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `headers_too_large`: The headers are larger than 16 kB. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal`: Something went wrong here; details.requestId names it in the log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unavailable`: Not possible just now. Try again, with the same Idempotency-Key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getRoles: {
        parameters: {
            query?: {
                q?: string;
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            name: string;
                            rights: ("handle" | "supervise" | "administer" | "socialMedia" | "audit")[];
                            workgroups?: string[];
                            version: number;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `malformed_request`: The request is not readable: its JSON, path or encoding is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in`: Sign in first: the token is missing, wrong, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `csrf_header_missing`: A request signed in by the cookie must carry the header x-csrf: 1. `forbidden`: Your rights do not cover this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_timeout`: The request did not come in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `body_too_large`: The body is larger than 64 kB; 256 kB for a batch, 4 MB for a whole configuration. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `media_type_unsupported`: The body must be plain application/json in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `validation_failed`: Some fields are wrong; details lists them. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `headers_too_large`: The headers are larger than 16 kB. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal`: Something went wrong here; details.requestId names it in the log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unavailable`: Not possible just now. Try again, with the same Idempotency-Key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postRoles: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat within 24 h returns the first answer and does nothing twice. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    id?: string;
                    name: string;
                    rights?: ("handle" | "supervise" | "administer" | "socialMedia" | "audit")[];
                    workgroups?: string[];
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        rights: ("handle" | "supervise" | "administer" | "socialMedia" | "audit")[];
                        workgroups?: string[];
                        version: number;
                    };
                };
            };
            /** @description `malformed_request`: The request is not readable: its JSON, path or encoding is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in`: Sign in first: the token is missing, wrong, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `csrf_header_missing`: A request signed in by the cookie must carry the header x-csrf: 1. `forbidden`: Your rights do not cover this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_timeout`: The request did not come in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `id_taken`: There is a document with this id already. `idempotency_conflict`: The same Idempotency-Key came before with other content. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `body_too_large`: The body is larger than 64 kB; 256 kB for a batch, 4 MB for a whole configuration. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `media_type_unsupported`: The body must be plain application/json in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `validation_failed`: Some fields are wrong; details lists them. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `headers_too_large`: The headers are larger than 16 kB. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal`: Something went wrong here; details.requestId names it in the log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unavailable`: Not possible just now. Try again, with the same Idempotency-Key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getRolesId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        rights: ("handle" | "supervise" | "administer" | "socialMedia" | "audit")[];
                        workgroups?: string[];
                        version: number;
                    };
                };
            };
            /** @description `malformed_request`: The request is not readable: its JSON, path or encoding is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in`: Sign in first: the token is missing, wrong, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `csrf_header_missing`: A request signed in by the cookie must carry the header x-csrf: 1. `forbidden`: Your rights do not cover this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_timeout`: The request did not come in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `body_too_large`: The body is larger than 64 kB; 256 kB for a batch, 4 MB for a whole configuration. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `media_type_unsupported`: The body must be plain application/json in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `validation_failed`: Some fields are wrong; details lists them. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `headers_too_large`: The headers are larger than 16 kB. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal`: Something went wrong here; details.requestId names it in the log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unavailable`: Not possible just now. Try again, with the same Idempotency-Key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    deleteRolesId: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat within 24 h returns the first answer and does nothing twice. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed_request`: The request is not readable: its JSON, path or encoding is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in`: Sign in first: the token is missing, wrong, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `csrf_header_missing`: A request signed in by the cookie must carry the header x-csrf: 1. `forbidden`: Your rights do not cover this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_timeout`: The request did not come in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `in_use`: It is in use; details.usedBy says by what. `idempotency_conflict`: The same Idempotency-Key came before with other content. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `version_conflict`: Somebody else was faster; details.version is the version now. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `body_too_large`: The body is larger than 64 kB; 256 kB for a batch, 4 MB for a whole configuration. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `media_type_unsupported`: The body must be plain application/json in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `validation_failed`: Some fields are wrong; details lists them. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `headers_too_large`: The headers are larger than 16 kB. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal`: Something went wrong here; details.requestId names it in the log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unavailable`: Not possible just now. Try again, with the same Idempotency-Key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    patchRolesId: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat within 24 h returns the first answer and does nothing twice. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    id?: string;
                    version?: number;
                    name?: string | null;
                    rights?: ("handle" | "supervise" | "administer" | "socialMedia" | "audit")[] | null;
                    workgroups?: string[] | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        rights: ("handle" | "supervise" | "administer" | "socialMedia" | "audit")[];
                        workgroups?: string[];
                        version: number;
                    };
                };
            };
            /** @description `malformed_request`: The request is not readable: its JSON, path or encoding is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in`: Sign in first: the token is missing, wrong, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `csrf_header_missing`: A request signed in by the cookie must carry the header x-csrf: 1. `forbidden`: Your rights do not cover this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_timeout`: The request did not come in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `idempotency_conflict`: The same Idempotency-Key came before with other content. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `version_conflict`: Somebody else was faster; details.version is the version now. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `body_too_large`: The body is larger than 64 kB; 256 kB for a batch, 4 MB for a whole configuration. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `media_type_unsupported`: The body must be plain application/json in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `validation_failed`: Some fields are wrong; details lists them. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `version_required`: Say with If-Match which version of the document you know. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `headers_too_large`: The headers are larger than 16 kB. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal`: Something went wrong here; details.requestId names it in the log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unavailable`: Not possible just now. Try again, with the same Idempotency-Key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getAccounts: {
        parameters: {
            query?: {
                q?: string;
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            /** @enum {unknown} */
                            platform: "facebook" | "x";
                            name: string;
                            externalId?: string;
                            handle?: string;
                            baseUrl?: string;
                            /** @enum {unknown} */
                            plan: "self_serve" | "enterprise";
                            version: number;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `malformed_request`: The request is not readable: its JSON, path or encoding is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in`: Sign in first: the token is missing, wrong, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `csrf_header_missing`: A request signed in by the cookie must carry the header x-csrf: 1. `forbidden`: Your rights do not cover this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_timeout`: The request did not come in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `body_too_large`: The body is larger than 64 kB; 256 kB for a batch, 4 MB for a whole configuration. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `media_type_unsupported`: The body must be plain application/json in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `validation_failed`: Some fields are wrong; details lists them. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `headers_too_large`: The headers are larger than 16 kB. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal`: Something went wrong here; details.requestId names it in the log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unavailable`: Not possible just now. Try again, with the same Idempotency-Key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postAccounts: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat within 24 h returns the first answer and does nothing twice. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    id?: string;
                    /** @enum {unknown} */
                    platform: "facebook" | "x";
                    name: string;
                    externalId?: string;
                    handle?: string;
                    baseUrl?: string;
                    /** @enum {unknown} */
                    plan?: "self_serve" | "enterprise";
                    credentials?: {
                        accessToken?: string;
                        accessTokenSecret?: string;
                        appId?: string;
                        appSecret?: string;
                        bearer?: string;
                        clientId?: string;
                        clientSecret?: string;
                        consumerKey?: string;
                        consumerSecret?: string;
                        verifyToken?: string;
                    };
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @enum {unknown} */
                        platform: "facebook" | "x";
                        name: string;
                        externalId?: string;
                        handle?: string;
                        baseUrl?: string;
                        /** @enum {unknown} */
                        plan: "self_serve" | "enterprise";
                        version: number;
                    };
                };
            };
            /** @description `malformed_request`: The request is not readable: its JSON, path or encoding is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in`: Sign in first: the token is missing, wrong, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `csrf_header_missing`: A request signed in by the cookie must carry the header x-csrf: 1. `forbidden`: Your rights do not cover this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_timeout`: The request did not come in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `id_taken`: There is a document with this id already. `idempotency_conflict`: The same Idempotency-Key came before with other content. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `body_too_large`: The body is larger than 64 kB; 256 kB for a batch, 4 MB for a whole configuration. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `media_type_unsupported`: The body must be plain application/json in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `validation_failed`: Some fields are wrong; details lists them. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `headers_too_large`: The headers are larger than 16 kB. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal`: Something went wrong here; details.requestId names it in the log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unavailable`: Not possible just now. Try again, with the same Idempotency-Key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getAccountsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @enum {unknown} */
                        platform: "facebook" | "x";
                        name: string;
                        externalId?: string;
                        handle?: string;
                        baseUrl?: string;
                        /** @enum {unknown} */
                        plan: "self_serve" | "enterprise";
                        version: number;
                    };
                };
            };
            /** @description `malformed_request`: The request is not readable: its JSON, path or encoding is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in`: Sign in first: the token is missing, wrong, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `csrf_header_missing`: A request signed in by the cookie must carry the header x-csrf: 1. `forbidden`: Your rights do not cover this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_timeout`: The request did not come in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `body_too_large`: The body is larger than 64 kB; 256 kB for a batch, 4 MB for a whole configuration. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `media_type_unsupported`: The body must be plain application/json in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `validation_failed`: Some fields are wrong; details lists them. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `headers_too_large`: The headers are larger than 16 kB. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal`: Something went wrong here; details.requestId names it in the log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unavailable`: Not possible just now. Try again, with the same Idempotency-Key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    deleteAccountsId: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat within 24 h returns the first answer and does nothing twice. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed_request`: The request is not readable: its JSON, path or encoding is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in`: Sign in first: the token is missing, wrong, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `csrf_header_missing`: A request signed in by the cookie must carry the header x-csrf: 1. `forbidden`: Your rights do not cover this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_timeout`: The request did not come in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `in_use`: It is in use; details.usedBy says by what. `idempotency_conflict`: The same Idempotency-Key came before with other content. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `version_conflict`: Somebody else was faster; details.version is the version now. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `body_too_large`: The body is larger than 64 kB; 256 kB for a batch, 4 MB for a whole configuration. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `media_type_unsupported`: The body must be plain application/json in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `validation_failed`: Some fields are wrong; details lists them. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `headers_too_large`: The headers are larger than 16 kB. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal`: Something went wrong here; details.requestId names it in the log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unavailable`: Not possible just now. Try again, with the same Idempotency-Key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    patchAccountsId: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat within 24 h returns the first answer and does nothing twice. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    id?: string;
                    version?: number;
                    /** @enum {unknown} */
                    platform?: "facebook" | "x" | null;
                    name?: string | null;
                    externalId?: string | null;
                    handle?: string | null;
                    baseUrl?: string | null;
                    /** @enum {unknown} */
                    plan?: "self_serve" | "enterprise" | null;
                    credentials?: {
                        accessToken?: string | null;
                        accessTokenSecret?: string | null;
                        appId?: string | null;
                        appSecret?: string | null;
                        bearer?: string | null;
                        clientId?: string | null;
                        clientSecret?: string | null;
                        consumerKey?: string | null;
                        consumerSecret?: string | null;
                        verifyToken?: string | null;
                    } | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @enum {unknown} */
                        platform: "facebook" | "x";
                        name: string;
                        externalId?: string;
                        handle?: string;
                        baseUrl?: string;
                        /** @enum {unknown} */
                        plan: "self_serve" | "enterprise";
                        version: number;
                    };
                };
            };
            /** @description `malformed_request`: The request is not readable: its JSON, path or encoding is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in`: Sign in first: the token is missing, wrong, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `csrf_header_missing`: A request signed in by the cookie must carry the header x-csrf: 1. `forbidden`: Your rights do not cover this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_timeout`: The request did not come in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `idempotency_conflict`: The same Idempotency-Key came before with other content. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `version_conflict`: Somebody else was faster; details.version is the version now. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `body_too_large`: The body is larger than 64 kB; 256 kB for a batch, 4 MB for a whole configuration. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `media_type_unsupported`: The body must be plain application/json in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `validation_failed`: Some fields are wrong; details lists them. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `version_required`: Say with If-Match which version of the document you know. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `headers_too_large`: The headers are larger than 16 kB. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal`: Something went wrong here; details.requestId names it in the log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unavailable`: Not possible just now. Try again, with the same Idempotency-Key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getChannels: {
        parameters: {
            query?: {
                q?: string;
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            /** @enum {unknown} */
                            platform: "facebook" | "x";
                            account: string;
                            workgroup: string;
                            page?: string;
                            handles: string[];
                            keywords: string[];
                            privateMessages: boolean;
                            pollSeconds: number;
                            postLimit: number;
                            priority: number;
                            interactionPriority: number;
                            requiredSkills: {
                                skill: string;
                                minProficiency: number;
                                maxProficiency: number;
                                minDesire: number;
                                maxDesire: number;
                                proficiencyWeight: number;
                                desireWeight: number;
                            }[];
                            enabled: boolean;
                            version: number;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `malformed_request`: The request is not readable: its JSON, path or encoding is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in`: Sign in first: the token is missing, wrong, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `csrf_header_missing`: A request signed in by the cookie must carry the header x-csrf: 1. `forbidden`: Your rights do not cover this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_timeout`: The request did not come in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `body_too_large`: The body is larger than 64 kB; 256 kB for a batch, 4 MB for a whole configuration. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `media_type_unsupported`: The body must be plain application/json in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `validation_failed`: Some fields are wrong; details lists them. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `headers_too_large`: The headers are larger than 16 kB. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal`: Something went wrong here; details.requestId names it in the log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unavailable`: Not possible just now. Try again, with the same Idempotency-Key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postChannels: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat within 24 h returns the first answer and does nothing twice. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    id?: string;
                    /** @enum {unknown} */
                    platform: "facebook" | "x";
                    account: string;
                    workgroup: string;
                    page?: string;
                    handles?: string[];
                    keywords?: string[];
                    privateMessages?: boolean;
                    pollSeconds?: number;
                    postLimit?: number;
                    priority?: number;
                    interactionPriority?: number;
                    requiredSkills?: {
                        skill: string;
                        minProficiency?: number;
                        maxProficiency?: number;
                        minDesire?: number;
                        maxDesire?: number;
                        proficiencyWeight?: number;
                        desireWeight?: number;
                    }[];
                    enabled?: boolean;
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @enum {unknown} */
                        platform: "facebook" | "x";
                        account: string;
                        workgroup: string;
                        page?: string;
                        handles: string[];
                        keywords: string[];
                        privateMessages: boolean;
                        pollSeconds: number;
                        postLimit: number;
                        priority: number;
                        interactionPriority: number;
                        requiredSkills: {
                            skill: string;
                            minProficiency: number;
                            maxProficiency: number;
                            minDesire: number;
                            maxDesire: number;
                            proficiencyWeight: number;
                            desireWeight: number;
                        }[];
                        enabled: boolean;
                        version: number;
                    };
                };
            };
            /** @description `malformed_request`: The request is not readable: its JSON, path or encoding is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in`: Sign in first: the token is missing, wrong, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `csrf_header_missing`: A request signed in by the cookie must carry the header x-csrf: 1. `forbidden`: Your rights do not cover this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_timeout`: The request did not come in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `id_taken`: There is a document with this id already. `idempotency_conflict`: The same Idempotency-Key came before with other content. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `body_too_large`: The body is larger than 64 kB; 256 kB for a batch, 4 MB for a whole configuration. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `media_type_unsupported`: The body must be plain application/json in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `validation_failed`: Some fields are wrong; details lists them. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `headers_too_large`: The headers are larger than 16 kB. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal`: Something went wrong here; details.requestId names it in the log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unavailable`: Not possible just now. Try again, with the same Idempotency-Key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getChannelsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @enum {unknown} */
                        platform: "facebook" | "x";
                        account: string;
                        workgroup: string;
                        page?: string;
                        handles: string[];
                        keywords: string[];
                        privateMessages: boolean;
                        pollSeconds: number;
                        postLimit: number;
                        priority: number;
                        interactionPriority: number;
                        requiredSkills: {
                            skill: string;
                            minProficiency: number;
                            maxProficiency: number;
                            minDesire: number;
                            maxDesire: number;
                            proficiencyWeight: number;
                            desireWeight: number;
                        }[];
                        enabled: boolean;
                        version: number;
                    };
                };
            };
            /** @description `malformed_request`: The request is not readable: its JSON, path or encoding is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in`: Sign in first: the token is missing, wrong, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `csrf_header_missing`: A request signed in by the cookie must carry the header x-csrf: 1. `forbidden`: Your rights do not cover this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_timeout`: The request did not come in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `body_too_large`: The body is larger than 64 kB; 256 kB for a batch, 4 MB for a whole configuration. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `media_type_unsupported`: The body must be plain application/json in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `validation_failed`: Some fields are wrong; details lists them. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `headers_too_large`: The headers are larger than 16 kB. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal`: Something went wrong here; details.requestId names it in the log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unavailable`: Not possible just now. Try again, with the same Idempotency-Key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    deleteChannelsId: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat within 24 h returns the first answer and does nothing twice. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed_request`: The request is not readable: its JSON, path or encoding is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in`: Sign in first: the token is missing, wrong, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `csrf_header_missing`: A request signed in by the cookie must carry the header x-csrf: 1. `forbidden`: Your rights do not cover this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_timeout`: The request did not come in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `in_use`: It is in use; details.usedBy says by what. `idempotency_conflict`: The same Idempotency-Key came before with other content. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `version_conflict`: Somebody else was faster; details.version is the version now. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `body_too_large`: The body is larger than 64 kB; 256 kB for a batch, 4 MB for a whole configuration. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `media_type_unsupported`: The body must be plain application/json in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `validation_failed`: Some fields are wrong; details lists them. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `headers_too_large`: The headers are larger than 16 kB. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal`: Something went wrong here; details.requestId names it in the log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unavailable`: Not possible just now. Try again, with the same Idempotency-Key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    patchChannelsId: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat within 24 h returns the first answer and does nothing twice. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    id?: string;
                    version?: number;
                    /** @enum {unknown} */
                    platform?: "facebook" | "x" | null;
                    account?: string | null;
                    workgroup?: string | null;
                    page?: string | null;
                    handles?: string[] | null;
                    keywords?: string[] | null;
                    privateMessages?: boolean | null;
                    pollSeconds?: number | null;
                    postLimit?: number | null;
                    priority?: number | null;
                    interactionPriority?: number | null;
                    requiredSkills?: {
                        skill: string;
                        minProficiency?: number;
                        maxProficiency?: number;
                        minDesire?: number;
                        maxDesire?: number;
                        proficiencyWeight?: number;
                        desireWeight?: number;
                    }[] | null;
                    enabled?: boolean | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @enum {unknown} */
                        platform: "facebook" | "x";
                        account: string;
                        workgroup: string;
                        page?: string;
                        handles: string[];
                        keywords: string[];
                        privateMessages: boolean;
                        pollSeconds: number;
                        postLimit: number;
                        priority: number;
                        interactionPriority: number;
                        requiredSkills: {
                            skill: string;
                            minProficiency: number;
                            maxProficiency: number;
                            minDesire: number;
                            maxDesire: number;
                            proficiencyWeight: number;
                            desireWeight: number;
                        }[];
                        enabled: boolean;
                        version: number;
                    };
                };
            };
            /** @description `malformed_request`: The request is not readable: its JSON, path or encoding is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in`: Sign in first: the token is missing, wrong, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `csrf_header_missing`: A request signed in by the cookie must carry the header x-csrf: 1. `forbidden`: Your rights do not cover this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_timeout`: The request did not come in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `idempotency_conflict`: The same Idempotency-Key came before with other content. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `version_conflict`: Somebody else was faster; details.version is the version now. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `body_too_large`: The body is larger than 64 kB; 256 kB for a batch, 4 MB for a whole configuration. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `media_type_unsupported`: The body must be plain application/json in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `validation_failed`: Some fields are wrong; details lists them. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `version_required`: Say with If-Match which version of the document you know. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `headers_too_large`: The headers are larger than 16 kB. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal`: Something went wrong here; details.requestId names it in the log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unavailable`: Not possible just now. Try again, with the same Idempotency-Key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getParameters: {
        parameters: {
            query?: {
                q?: string;
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            value: string;
                            version: number;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `malformed_request`: The request is not readable: its JSON, path or encoding is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in`: Sign in first: the token is missing, wrong, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `csrf_header_missing`: A request signed in by the cookie must carry the header x-csrf: 1. `forbidden`: Your rights do not cover this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_timeout`: The request did not come in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `body_too_large`: The body is larger than 64 kB; 256 kB for a batch, 4 MB for a whole configuration. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `media_type_unsupported`: The body must be plain application/json in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `validation_failed`: Some fields are wrong; details lists them. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `headers_too_large`: The headers are larger than 16 kB. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal`: Something went wrong here; details.requestId names it in the log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unavailable`: Not possible just now. Try again, with the same Idempotency-Key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postParameters: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat within 24 h returns the first answer and does nothing twice. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    id?: string;
                    value: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        value: string;
                        version: number;
                    };
                };
            };
            /** @description `malformed_request`: The request is not readable: its JSON, path or encoding is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in`: Sign in first: the token is missing, wrong, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `csrf_header_missing`: A request signed in by the cookie must carry the header x-csrf: 1. `forbidden`: Your rights do not cover this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_timeout`: The request did not come in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `id_taken`: There is a document with this id already. `idempotency_conflict`: The same Idempotency-Key came before with other content. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `body_too_large`: The body is larger than 64 kB; 256 kB for a batch, 4 MB for a whole configuration. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `media_type_unsupported`: The body must be plain application/json in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `validation_failed`: Some fields are wrong; details lists them. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `headers_too_large`: The headers are larger than 16 kB. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal`: Something went wrong here; details.requestId names it in the log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unavailable`: Not possible just now. Try again, with the same Idempotency-Key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getParametersId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        value: string;
                        version: number;
                    };
                };
            };
            /** @description `malformed_request`: The request is not readable: its JSON, path or encoding is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in`: Sign in first: the token is missing, wrong, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `csrf_header_missing`: A request signed in by the cookie must carry the header x-csrf: 1. `forbidden`: Your rights do not cover this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_timeout`: The request did not come in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `body_too_large`: The body is larger than 64 kB; 256 kB for a batch, 4 MB for a whole configuration. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `media_type_unsupported`: The body must be plain application/json in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `validation_failed`: Some fields are wrong; details lists them. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `headers_too_large`: The headers are larger than 16 kB. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal`: Something went wrong here; details.requestId names it in the log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unavailable`: Not possible just now. Try again, with the same Idempotency-Key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    deleteParametersId: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat within 24 h returns the first answer and does nothing twice. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed_request`: The request is not readable: its JSON, path or encoding is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in`: Sign in first: the token is missing, wrong, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `csrf_header_missing`: A request signed in by the cookie must carry the header x-csrf: 1. `forbidden`: Your rights do not cover this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_timeout`: The request did not come in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `in_use`: It is in use; details.usedBy says by what. `idempotency_conflict`: The same Idempotency-Key came before with other content. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `version_conflict`: Somebody else was faster; details.version is the version now. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `body_too_large`: The body is larger than 64 kB; 256 kB for a batch, 4 MB for a whole configuration. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `media_type_unsupported`: The body must be plain application/json in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `validation_failed`: Some fields are wrong; details lists them. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `headers_too_large`: The headers are larger than 16 kB. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal`: Something went wrong here; details.requestId names it in the log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unavailable`: Not possible just now. Try again, with the same Idempotency-Key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    patchParametersId: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat within 24 h returns the first answer and does nothing twice. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    id?: string;
                    version?: number;
                    value?: string | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        value: string;
                        version: number;
                    };
                };
            };
            /** @description `malformed_request`: The request is not readable: its JSON, path or encoding is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in`: Sign in first: the token is missing, wrong, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `csrf_header_missing`: A request signed in by the cookie must carry the header x-csrf: 1. `forbidden`: Your rights do not cover this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_timeout`: The request did not come in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `idempotency_conflict`: The same Idempotency-Key came before with other content. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `version_conflict`: Somebody else was faster; details.version is the version now. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `body_too_large`: The body is larger than 64 kB; 256 kB for a batch, 4 MB for a whole configuration. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `media_type_unsupported`: The body must be plain application/json in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `validation_failed`: Some fields are wrong; details lists them. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `version_required`: Say with If-Match which version of the document you know. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `headers_too_large`: The headers are larger than 16 kB. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal`: Something went wrong here; details.requestId names it in the log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unavailable`: Not possible just now. Try again, with the same Idempotency-Key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getLicences: {
        parameters: {
            query?: {
                q?: string;
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            name: string;
                            count: number;
                            expires?: string;
                            version: number;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `malformed_request`: The request is not readable: its JSON, path or encoding is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in`: Sign in first: the token is missing, wrong, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `csrf_header_missing`: A request signed in by the cookie must carry the header x-csrf: 1. `forbidden`: Your rights do not cover this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_timeout`: The request did not come in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `body_too_large`: The body is larger than 64 kB; 256 kB for a batch, 4 MB for a whole configuration. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `media_type_unsupported`: The body must be plain application/json in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `validation_failed`: Some fields are wrong; details lists them. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `headers_too_large`: The headers are larger than 16 kB. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal`: Something went wrong here; details.requestId names it in the log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unavailable`: Not possible just now. Try again, with the same Idempotency-Key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postLicences: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat within 24 h returns the first answer and does nothing twice. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    id?: string;
                    name: string;
                    count: number;
                    expires?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        count: number;
                        expires?: string;
                        version: number;
                    };
                };
            };
            /** @description `malformed_request`: The request is not readable: its JSON, path or encoding is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in`: Sign in first: the token is missing, wrong, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `csrf_header_missing`: A request signed in by the cookie must carry the header x-csrf: 1. `forbidden`: Your rights do not cover this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_timeout`: The request did not come in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `id_taken`: There is a document with this id already. `idempotency_conflict`: The same Idempotency-Key came before with other content. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `body_too_large`: The body is larger than 64 kB; 256 kB for a batch, 4 MB for a whole configuration. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `media_type_unsupported`: The body must be plain application/json in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `validation_failed`: Some fields are wrong; details lists them. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `headers_too_large`: The headers are larger than 16 kB. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal`: Something went wrong here; details.requestId names it in the log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unavailable`: Not possible just now. Try again, with the same Idempotency-Key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getLicencesId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        count: number;
                        expires?: string;
                        version: number;
                    };
                };
            };
            /** @description `malformed_request`: The request is not readable: its JSON, path or encoding is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in`: Sign in first: the token is missing, wrong, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `csrf_header_missing`: A request signed in by the cookie must carry the header x-csrf: 1. `forbidden`: Your rights do not cover this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_timeout`: The request did not come in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `body_too_large`: The body is larger than 64 kB; 256 kB for a batch, 4 MB for a whole configuration. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `media_type_unsupported`: The body must be plain application/json in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `validation_failed`: Some fields are wrong; details lists them. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `headers_too_large`: The headers are larger than 16 kB. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal`: Something went wrong here; details.requestId names it in the log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unavailable`: Not possible just now. Try again, with the same Idempotency-Key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    deleteLicencesId: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat within 24 h returns the first answer and does nothing twice. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed_request`: The request is not readable: its JSON, path or encoding is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in`: Sign in first: the token is missing, wrong, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `csrf_header_missing`: A request signed in by the cookie must carry the header x-csrf: 1. `forbidden`: Your rights do not cover this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_timeout`: The request did not come in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `in_use`: It is in use; details.usedBy says by what. `idempotency_conflict`: The same Idempotency-Key came before with other content. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `version_conflict`: Somebody else was faster; details.version is the version now. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `body_too_large`: The body is larger than 64 kB; 256 kB for a batch, 4 MB for a whole configuration. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `media_type_unsupported`: The body must be plain application/json in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `validation_failed`: Some fields are wrong; details lists them. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `headers_too_large`: The headers are larger than 16 kB. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal`: Something went wrong here; details.requestId names it in the log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unavailable`: Not possible just now. Try again, with the same Idempotency-Key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    patchLicencesId: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat within 24 h returns the first answer and does nothing twice. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    id?: string;
                    version?: number;
                    name?: string | null;
                    count?: number | null;
                    expires?: string | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        count: number;
                        expires?: string;
                        version: number;
                    };
                };
            };
            /** @description `malformed_request`: The request is not readable: its JSON, path or encoding is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in`: Sign in first: the token is missing, wrong, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `csrf_header_missing`: A request signed in by the cookie must carry the header x-csrf: 1. `forbidden`: Your rights do not cover this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_timeout`: The request did not come in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `idempotency_conflict`: The same Idempotency-Key came before with other content. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `version_conflict`: Somebody else was faster; details.version is the version now. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `body_too_large`: The body is larger than 64 kB; 256 kB for a batch, 4 MB for a whole configuration. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `media_type_unsupported`: The body must be plain application/json in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `validation_failed`: Some fields are wrong; details lists them. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `version_required`: Say with If-Match which version of the document you know. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `headers_too_large`: The headers are larger than 16 kB. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal`: Something went wrong here; details.requestId names it in the log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unavailable`: Not possible just now. Try again, with the same Idempotency-Key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getWrapupCodes: {
        parameters: {
            query?: {
                q?: string;
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            name: string;
                            version: number;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `malformed_request`: The request is not readable: its JSON, path or encoding is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in`: Sign in first: the token is missing, wrong, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `csrf_header_missing`: A request signed in by the cookie must carry the header x-csrf: 1. `forbidden`: Your rights do not cover this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_timeout`: The request did not come in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `body_too_large`: The body is larger than 64 kB; 256 kB for a batch, 4 MB for a whole configuration. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `media_type_unsupported`: The body must be plain application/json in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `validation_failed`: Some fields are wrong; details lists them. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `headers_too_large`: The headers are larger than 16 kB. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal`: Something went wrong here; details.requestId names it in the log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unavailable`: Not possible just now. Try again, with the same Idempotency-Key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postWrapupCodes: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat within 24 h returns the first answer and does nothing twice. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    id?: string;
                    name: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        version: number;
                    };
                };
            };
            /** @description `malformed_request`: The request is not readable: its JSON, path or encoding is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in`: Sign in first: the token is missing, wrong, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `csrf_header_missing`: A request signed in by the cookie must carry the header x-csrf: 1. `forbidden`: Your rights do not cover this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_timeout`: The request did not come in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `id_taken`: There is a document with this id already. `idempotency_conflict`: The same Idempotency-Key came before with other content. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `body_too_large`: The body is larger than 64 kB; 256 kB for a batch, 4 MB for a whole configuration. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `media_type_unsupported`: The body must be plain application/json in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `validation_failed`: Some fields are wrong; details lists them. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `headers_too_large`: The headers are larger than 16 kB. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal`: Something went wrong here; details.requestId names it in the log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unavailable`: Not possible just now. Try again, with the same Idempotency-Key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getWrapupCodesId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        version: number;
                    };
                };
            };
            /** @description `malformed_request`: The request is not readable: its JSON, path or encoding is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in`: Sign in first: the token is missing, wrong, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `csrf_header_missing`: A request signed in by the cookie must carry the header x-csrf: 1. `forbidden`: Your rights do not cover this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_timeout`: The request did not come in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `body_too_large`: The body is larger than 64 kB; 256 kB for a batch, 4 MB for a whole configuration. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `media_type_unsupported`: The body must be plain application/json in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `validation_failed`: Some fields are wrong; details lists them. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `headers_too_large`: The headers are larger than 16 kB. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal`: Something went wrong here; details.requestId names it in the log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unavailable`: Not possible just now. Try again, with the same Idempotency-Key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    deleteWrapupCodesId: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat within 24 h returns the first answer and does nothing twice. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed_request`: The request is not readable: its JSON, path or encoding is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in`: Sign in first: the token is missing, wrong, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `csrf_header_missing`: A request signed in by the cookie must carry the header x-csrf: 1. `forbidden`: Your rights do not cover this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_timeout`: The request did not come in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `in_use`: It is in use; details.usedBy says by what. `idempotency_conflict`: The same Idempotency-Key came before with other content. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `version_conflict`: Somebody else was faster; details.version is the version now. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `body_too_large`: The body is larger than 64 kB; 256 kB for a batch, 4 MB for a whole configuration. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `media_type_unsupported`: The body must be plain application/json in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `validation_failed`: Some fields are wrong; details lists them. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `headers_too_large`: The headers are larger than 16 kB. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal`: Something went wrong here; details.requestId names it in the log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unavailable`: Not possible just now. Try again, with the same Idempotency-Key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    patchWrapupCodesId: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat within 24 h returns the first answer and does nothing twice. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    id?: string;
                    version?: number;
                    name?: string | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        version: number;
                    };
                };
            };
            /** @description `malformed_request`: The request is not readable: its JSON, path or encoding is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in`: Sign in first: the token is missing, wrong, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `csrf_header_missing`: A request signed in by the cookie must carry the header x-csrf: 1. `forbidden`: Your rights do not cover this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_timeout`: The request did not come in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `idempotency_conflict`: The same Idempotency-Key came before with other content. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `version_conflict`: Somebody else was faster; details.version is the version now. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `body_too_large`: The body is larger than 64 kB; 256 kB for a batch, 4 MB for a whole configuration. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `media_type_unsupported`: The body must be plain application/json in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `validation_failed`: Some fields are wrong; details lists them. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `version_required`: Say with If-Match which version of the document you know. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `headers_too_large`: The headers are larger than 16 kB. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal`: Something went wrong here; details.requestId names it in the log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unavailable`: Not possible just now. Try again, with the same Idempotency-Key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getResponses: {
        parameters: {
            query?: {
                q?: string;
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            name: string;
                            text: string;
                            workgroups: string[];
                            version: number;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `malformed_request`: The request is not readable: its JSON, path or encoding is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in`: Sign in first: the token is missing, wrong, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `csrf_header_missing`: A request signed in by the cookie must carry the header x-csrf: 1. `forbidden`: Your rights do not cover this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_timeout`: The request did not come in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `body_too_large`: The body is larger than 64 kB; 256 kB for a batch, 4 MB for a whole configuration. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `media_type_unsupported`: The body must be plain application/json in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `validation_failed`: Some fields are wrong; details lists them. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `headers_too_large`: The headers are larger than 16 kB. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal`: Something went wrong here; details.requestId names it in the log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unavailable`: Not possible just now. Try again, with the same Idempotency-Key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postResponses: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat within 24 h returns the first answer and does nothing twice. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    id?: string;
                    name: string;
                    text: string;
                    workgroups?: string[];
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        text: string;
                        workgroups: string[];
                        version: number;
                    };
                };
            };
            /** @description `malformed_request`: The request is not readable: its JSON, path or encoding is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in`: Sign in first: the token is missing, wrong, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `csrf_header_missing`: A request signed in by the cookie must carry the header x-csrf: 1. `forbidden`: Your rights do not cover this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_timeout`: The request did not come in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `id_taken`: There is a document with this id already. `idempotency_conflict`: The same Idempotency-Key came before with other content. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `body_too_large`: The body is larger than 64 kB; 256 kB for a batch, 4 MB for a whole configuration. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `media_type_unsupported`: The body must be plain application/json in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `validation_failed`: Some fields are wrong; details lists them. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `headers_too_large`: The headers are larger than 16 kB. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal`: Something went wrong here; details.requestId names it in the log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unavailable`: Not possible just now. Try again, with the same Idempotency-Key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getResponsesId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        text: string;
                        workgroups: string[];
                        version: number;
                    };
                };
            };
            /** @description `malformed_request`: The request is not readable: its JSON, path or encoding is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in`: Sign in first: the token is missing, wrong, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `csrf_header_missing`: A request signed in by the cookie must carry the header x-csrf: 1. `forbidden`: Your rights do not cover this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_timeout`: The request did not come in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `body_too_large`: The body is larger than 64 kB; 256 kB for a batch, 4 MB for a whole configuration. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `media_type_unsupported`: The body must be plain application/json in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `validation_failed`: Some fields are wrong; details lists them. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `headers_too_large`: The headers are larger than 16 kB. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal`: Something went wrong here; details.requestId names it in the log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unavailable`: Not possible just now. Try again, with the same Idempotency-Key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    deleteResponsesId: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat within 24 h returns the first answer and does nothing twice. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed_request`: The request is not readable: its JSON, path or encoding is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in`: Sign in first: the token is missing, wrong, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `csrf_header_missing`: A request signed in by the cookie must carry the header x-csrf: 1. `forbidden`: Your rights do not cover this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_timeout`: The request did not come in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `in_use`: It is in use; details.usedBy says by what. `idempotency_conflict`: The same Idempotency-Key came before with other content. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `version_conflict`: Somebody else was faster; details.version is the version now. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `body_too_large`: The body is larger than 64 kB; 256 kB for a batch, 4 MB for a whole configuration. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `media_type_unsupported`: The body must be plain application/json in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `validation_failed`: Some fields are wrong; details lists them. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `headers_too_large`: The headers are larger than 16 kB. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal`: Something went wrong here; details.requestId names it in the log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unavailable`: Not possible just now. Try again, with the same Idempotency-Key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    patchResponsesId: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat within 24 h returns the first answer and does nothing twice. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    id?: string;
                    version?: number;
                    name?: string | null;
                    text?: string | null;
                    workgroups?: string[] | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        text: string;
                        workgroups: string[];
                        version: number;
                    };
                };
            };
            /** @description `malformed_request`: The request is not readable: its JSON, path or encoding is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in`: Sign in first: the token is missing, wrong, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `csrf_header_missing`: A request signed in by the cookie must carry the header x-csrf: 1. `forbidden`: Your rights do not cover this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_timeout`: The request did not come in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `idempotency_conflict`: The same Idempotency-Key came before with other content. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `version_conflict`: Somebody else was faster; details.version is the version now. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `body_too_large`: The body is larger than 64 kB; 256 kB for a batch, 4 MB for a whole configuration. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `media_type_unsupported`: The body must be plain application/json in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `validation_failed`: Some fields are wrong; details lists them. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `version_required`: Say with If-Match which version of the document you know. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `headers_too_large`: The headers are larger than 16 kB. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal`: Something went wrong here; details.requestId names it in the log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unavailable`: Not possible just now. Try again, with the same Idempotency-Key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getWebhooks: {
        parameters: {
            query?: {
                q?: string;
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            name: string;
                            url: string;
                            events: string[];
                            topics: string[];
                            enabled: boolean;
                            version: number;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `malformed_request`: The request is not readable: its JSON, path or encoding is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in`: Sign in first: the token is missing, wrong, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `csrf_header_missing`: A request signed in by the cookie must carry the header x-csrf: 1. `forbidden`: Your rights do not cover this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_timeout`: The request did not come in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `body_too_large`: The body is larger than 64 kB; 256 kB for a batch, 4 MB for a whole configuration. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `media_type_unsupported`: The body must be plain application/json in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `validation_failed`: Some fields are wrong; details lists them. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `headers_too_large`: The headers are larger than 16 kB. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal`: Something went wrong here; details.requestId names it in the log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unavailable`: Not possible just now. Try again, with the same Idempotency-Key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postWebhooks: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat within 24 h returns the first answer and does nothing twice. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    id?: string;
                    name: string;
                    url: string;
                    events?: string[];
                    topics?: string[];
                    secret?: string;
                    enabled?: boolean;
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        url: string;
                        events: string[];
                        topics: string[];
                        enabled: boolean;
                        version: number;
                    };
                };
            };
            /** @description `malformed_request`: The request is not readable: its JSON, path or encoding is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in`: Sign in first: the token is missing, wrong, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `csrf_header_missing`: A request signed in by the cookie must carry the header x-csrf: 1. `forbidden`: Your rights do not cover this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_timeout`: The request did not come in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `id_taken`: There is a document with this id already. `idempotency_conflict`: The same Idempotency-Key came before with other content. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `body_too_large`: The body is larger than 64 kB; 256 kB for a batch, 4 MB for a whole configuration. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `media_type_unsupported`: The body must be plain application/json in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `validation_failed`: Some fields are wrong; details lists them. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `headers_too_large`: The headers are larger than 16 kB. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal`: Something went wrong here; details.requestId names it in the log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unavailable`: Not possible just now. Try again, with the same Idempotency-Key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getWebhooksId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        url: string;
                        events: string[];
                        topics: string[];
                        enabled: boolean;
                        version: number;
                    };
                };
            };
            /** @description `malformed_request`: The request is not readable: its JSON, path or encoding is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in`: Sign in first: the token is missing, wrong, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `csrf_header_missing`: A request signed in by the cookie must carry the header x-csrf: 1. `forbidden`: Your rights do not cover this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_timeout`: The request did not come in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `body_too_large`: The body is larger than 64 kB; 256 kB for a batch, 4 MB for a whole configuration. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `media_type_unsupported`: The body must be plain application/json in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `validation_failed`: Some fields are wrong; details lists them. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `headers_too_large`: The headers are larger than 16 kB. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal`: Something went wrong here; details.requestId names it in the log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unavailable`: Not possible just now. Try again, with the same Idempotency-Key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    deleteWebhooksId: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat within 24 h returns the first answer and does nothing twice. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed_request`: The request is not readable: its JSON, path or encoding is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in`: Sign in first: the token is missing, wrong, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `csrf_header_missing`: A request signed in by the cookie must carry the header x-csrf: 1. `forbidden`: Your rights do not cover this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_timeout`: The request did not come in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `in_use`: It is in use; details.usedBy says by what. `idempotency_conflict`: The same Idempotency-Key came before with other content. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `version_conflict`: Somebody else was faster; details.version is the version now. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `body_too_large`: The body is larger than 64 kB; 256 kB for a batch, 4 MB for a whole configuration. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `media_type_unsupported`: The body must be plain application/json in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `validation_failed`: Some fields are wrong; details lists them. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `headers_too_large`: The headers are larger than 16 kB. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal`: Something went wrong here; details.requestId names it in the log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unavailable`: Not possible just now. Try again, with the same Idempotency-Key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    patchWebhooksId: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat within 24 h returns the first answer and does nothing twice. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    id?: string;
                    version?: number;
                    name?: string | null;
                    url?: string | null;
                    events?: string[] | null;
                    topics?: string[] | null;
                    secret?: string | null;
                    enabled?: boolean | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        url: string;
                        events: string[];
                        topics: string[];
                        enabled: boolean;
                        version: number;
                    };
                };
            };
            /** @description `malformed_request`: The request is not readable: its JSON, path or encoding is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in`: Sign in first: the token is missing, wrong, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `csrf_header_missing`: A request signed in by the cookie must carry the header x-csrf: 1. `forbidden`: Your rights do not cover this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_timeout`: The request did not come in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `idempotency_conflict`: The same Idempotency-Key came before with other content. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `version_conflict`: Somebody else was faster; details.version is the version now. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `body_too_large`: The body is larger than 64 kB; 256 kB for a batch, 4 MB for a whole configuration. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `media_type_unsupported`: The body must be plain application/json in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `validation_failed`: Some fields are wrong; details lists them. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `version_required`: Say with If-Match which version of the document you know. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `headers_too_large`: The headers are larger than 16 kB. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal`: Something went wrong here; details.requestId names it in the log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unavailable`: Not possible just now. Try again, with the same Idempotency-Key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postAccountsTest: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    id?: string;
                    /** @enum {unknown} */
                    platform: "facebook" | "x";
                    externalId?: string;
                    handle?: string;
                    baseUrl?: string;
                    credentials?: {
                        accessToken?: string;
                        accessTokenSecret?: string;
                        appId?: string;
                        appSecret?: string;
                        bearer?: string;
                        clientId?: string;
                        clientSecret?: string;
                        consumerKey?: string;
                        consumerSecret?: string;
                        verifyToken?: string;
                    };
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        works: boolean;
                        identity?: {
                            externalId: string;
                            name?: string;
                            handle?: string;
                        };
                        /** @enum {unknown} */
                        failure?: "auth" | "suspended" | "rate_limited" | "transient" | "malformed" | "called_off" | "address";
                    };
                };
            };
            /** @description `malformed_request`: The request is not readable: its JSON, path or encoding is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in`: Sign in first: the token is missing, wrong, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `csrf_header_missing`: A request signed in by the cookie must carry the header x-csrf: 1. `forbidden`: Your rights do not cover this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_timeout`: The request did not come in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `body_too_large`: The body is larger than 64 kB; 256 kB for a batch, 4 MB for a whole configuration. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `media_type_unsupported`: The body must be plain application/json in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `validation_failed`: Some fields are wrong; details lists them. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `headers_too_large`: The headers are larger than 16 kB. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal`: Something went wrong here; details.requestId names it in the log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unavailable`: Not possible just now. Try again, with the same Idempotency-Key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getLicencesIdUsage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        name: string;
                        inForce: boolean;
                        count: number;
                        users: number;
                        stationsInUse: string[];
                        waiting: string[];
                    };
                };
            };
            /** @description `malformed_request`: The request is not readable: its JSON, path or encoding is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in`: Sign in first: the token is missing, wrong, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `csrf_header_missing`: A request signed in by the cookie must carry the header x-csrf: 1. `forbidden`: Your rights do not cover this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_timeout`: The request did not come in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `body_too_large`: The body is larger than 64 kB; 256 kB for a batch, 4 MB for a whole configuration. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `media_type_unsupported`: The body must be plain application/json in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `validation_failed`: Some fields are wrong; details lists them. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `headers_too_large`: The headers are larger than 16 kB. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal`: Something went wrong here; details.requestId names it in the log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unavailable`: Not possible just now. Try again, with the same Idempotency-Key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getConfig: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        version?: number;
                        users?: {
                            id: string;
                            name: string;
                            password?: string;
                            roles?: string[];
                            licences?: string[];
                            skills?: {
                                skill: string;
                                proficiency?: number;
                                desire?: number;
                            }[];
                            cost?: number;
                            attributes?: number[];
                            utilization?: {
                                call?: {
                                    percent?: number;
                                    maxAssigned?: number;
                                };
                                callback?: {
                                    percent?: number;
                                    maxAssigned?: number;
                                };
                                chat?: {
                                    percent?: number;
                                    maxAssigned?: number;
                                };
                                email?: {
                                    percent?: number;
                                    maxAssigned?: number;
                                };
                                generic?: {
                                    percent?: number;
                                    maxAssigned?: number;
                                };
                                social_conversation?: {
                                    percent?: number;
                                    maxAssigned?: number;
                                };
                                social_direct_message?: {
                                    percent?: number;
                                    maxAssigned?: number;
                                };
                                work_item?: {
                                    percent?: number;
                                    maxAssigned?: number;
                                };
                            };
                            version?: number;
                        }[];
                        stations?: {
                            id: string;
                            name: string;
                            licences?: string[];
                            version?: number;
                        }[];
                        workgroups?: {
                            id: string;
                            name: string;
                            acdQueue?: boolean;
                            members?: {
                                user: string;
                                activated?: boolean;
                            }[];
                            utilization?: {
                                call?: {
                                    percent?: number;
                                    maxAssigned?: number;
                                };
                                callback?: {
                                    percent?: number;
                                    maxAssigned?: number;
                                };
                                chat?: {
                                    percent?: number;
                                    maxAssigned?: number;
                                };
                                email?: {
                                    percent?: number;
                                    maxAssigned?: number;
                                };
                                generic?: {
                                    percent?: number;
                                    maxAssigned?: number;
                                };
                                social_conversation?: {
                                    percent?: number;
                                    maxAssigned?: number;
                                };
                                social_direct_message?: {
                                    percent?: number;
                                    maxAssigned?: number;
                                };
                                work_item?: {
                                    percent?: number;
                                    maxAssigned?: number;
                                };
                            };
                            serviceLevels?: {
                                call?: {
                                    targetSeconds: number;
                                    buckets?: number[];
                                };
                                callback?: {
                                    targetSeconds: number;
                                    buckets?: number[];
                                };
                                chat?: {
                                    targetSeconds: number;
                                    buckets?: number[];
                                };
                                email?: {
                                    targetSeconds: number;
                                    buckets?: number[];
                                };
                                generic?: {
                                    targetSeconds: number;
                                    buckets?: number[];
                                };
                                social_conversation?: {
                                    targetSeconds: number;
                                    buckets?: number[];
                                };
                                social_direct_message?: {
                                    targetSeconds: number;
                                    buckets?: number[];
                                };
                                work_item?: {
                                    targetSeconds: number;
                                    buckets?: number[];
                                };
                            };
                            skills?: {
                                skill: string;
                                proficiency?: number;
                                desire?: number;
                            }[];
                            requiredSkills?: {
                                skill: string;
                                minProficiency?: number;
                                maxProficiency?: number;
                                minDesire?: number;
                                maxDesire?: number;
                                proficiencyWeight?: number;
                                desireWeight?: number;
                            }[];
                            weights?: {
                                agent?: {
                                    skill?: number;
                                    cost?: number;
                                    available?: number;
                                    attributes?: number[];
                                };
                                interaction?: {
                                    skill?: number;
                                    priority?: number;
                                    queue?: number;
                                    system?: number;
                                };
                            };
                            alertSeconds?: number;
                            wrapupSeconds?: number;
                            wrapupCodes?: string[];
                            autoAnswer?: boolean;
                            missesTolerated?: number;
                            heldExempt?: boolean;
                            reopenSeconds?: number;
                            preferredSeconds?: number;
                            rings?: {
                                agents?: string[];
                                minima?: {
                                    skill: string;
                                    minProficiency: number;
                                }[];
                                seconds: number;
                            }[];
                            overflow?: {
                                afterSeconds: number;
                                workgroup?: string;
                                priority?: number;
                                lowerProficiency?: number;
                            };
                            hours?: {
                                timeZone: string;
                                open?: {
                                    weekday: number;
                                    fromMinute: number;
                                    toMinute: number;
                                }[];
                                closed?: {
                                    /** @enum {unknown} */
                                    then: "queue" | "overflow" | "answer";
                                    workgroup?: string;
                                    text?: string;
                                };
                            };
                            transferResetsQueueTime?: boolean;
                            signOnOffersPerMinute?: number;
                            recordByDefault?: boolean;
                            version?: number;
                        }[];
                        skills?: {
                            id: string;
                            name: string;
                            version?: number;
                        }[];
                        statuses?: {
                            id: string;
                            name: string;
                            /** @enum {unknown} */
                            kind: "available" | "busy" | "away" | "follow_up" | "do_not_disturb" | "wrap_up" | "not_answering" | "offline";
                            version?: number;
                        }[];
                        roles?: {
                            id: string;
                            name: string;
                            rights?: ("handle" | "supervise" | "administer" | "socialMedia" | "audit")[];
                            workgroups?: string[];
                            version?: number;
                        }[];
                        accounts?: {
                            id: string;
                            /** @enum {unknown} */
                            platform: "facebook" | "x";
                            name: string;
                            externalId?: string;
                            handle?: string;
                            baseUrl?: string;
                            /** @enum {unknown} */
                            plan?: "self_serve" | "enterprise";
                            credentials?: {
                                accessToken?: string;
                                accessTokenSecret?: string;
                                appId?: string;
                                appSecret?: string;
                                bearer?: string;
                                clientId?: string;
                                clientSecret?: string;
                                consumerKey?: string;
                                consumerSecret?: string;
                                verifyToken?: string;
                            };
                            version?: number;
                        }[];
                        channels?: {
                            id: string;
                            /** @enum {unknown} */
                            platform: "facebook" | "x";
                            account: string;
                            workgroup: string;
                            page?: string;
                            handles?: string[];
                            keywords?: string[];
                            privateMessages?: boolean;
                            pollSeconds?: number;
                            postLimit?: number;
                            priority?: number;
                            interactionPriority?: number;
                            requiredSkills?: {
                                skill: string;
                                minProficiency?: number;
                                maxProficiency?: number;
                                minDesire?: number;
                                maxDesire?: number;
                                proficiencyWeight?: number;
                                desireWeight?: number;
                            }[];
                            enabled?: boolean;
                            version?: number;
                        }[];
                        parameters?: {
                            id: string;
                            value: string;
                            version?: number;
                        }[];
                        licences?: {
                            id: string;
                            name: string;
                            count: number;
                            expires?: string;
                            version?: number;
                        }[];
                        wrapupCodes?: {
                            id: string;
                            name: string;
                            version?: number;
                        }[];
                        responses?: {
                            id: string;
                            name: string;
                            text: string;
                            workgroups?: string[];
                            version?: number;
                        }[];
                        webhooks?: {
                            id: string;
                            name: string;
                            url: string;
                            events?: string[];
                            topics?: string[];
                            secret?: string;
                            enabled?: boolean;
                            version?: number;
                        }[];
                    };
                };
            };
            /** @description `malformed_request`: The request is not readable: its JSON, path or encoding is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in`: Sign in first: the token is missing, wrong, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `csrf_header_missing`: A request signed in by the cookie must carry the header x-csrf: 1. `forbidden`: Your rights do not cover this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_timeout`: The request did not come in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `body_too_large`: The body is larger than 64 kB; 256 kB for a batch, 4 MB for a whole configuration. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `media_type_unsupported`: The body must be plain application/json in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `validation_failed`: Some fields are wrong; details lists them. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `headers_too_large`: The headers are larger than 16 kB. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal`: Something went wrong here; details.requestId names it in the log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unavailable`: Not possible just now. Try again, with the same Idempotency-Key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    putConfig: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat within 24 h returns the first answer and does nothing twice. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version?: number;
                    users?: {
                        id: string;
                        name: string;
                        password?: string;
                        roles?: string[];
                        licences?: string[];
                        skills?: {
                            skill: string;
                            proficiency?: number;
                            desire?: number;
                        }[];
                        cost?: number;
                        attributes?: number[];
                        utilization?: {
                            call?: {
                                percent?: number;
                                maxAssigned?: number;
                            };
                            callback?: {
                                percent?: number;
                                maxAssigned?: number;
                            };
                            chat?: {
                                percent?: number;
                                maxAssigned?: number;
                            };
                            email?: {
                                percent?: number;
                                maxAssigned?: number;
                            };
                            generic?: {
                                percent?: number;
                                maxAssigned?: number;
                            };
                            social_conversation?: {
                                percent?: number;
                                maxAssigned?: number;
                            };
                            social_direct_message?: {
                                percent?: number;
                                maxAssigned?: number;
                            };
                            work_item?: {
                                percent?: number;
                                maxAssigned?: number;
                            };
                        };
                        version?: number;
                    }[];
                    stations?: {
                        id: string;
                        name: string;
                        licences?: string[];
                        version?: number;
                    }[];
                    workgroups?: {
                        id: string;
                        name: string;
                        acdQueue?: boolean;
                        members?: {
                            user: string;
                            activated?: boolean;
                        }[];
                        utilization?: {
                            call?: {
                                percent?: number;
                                maxAssigned?: number;
                            };
                            callback?: {
                                percent?: number;
                                maxAssigned?: number;
                            };
                            chat?: {
                                percent?: number;
                                maxAssigned?: number;
                            };
                            email?: {
                                percent?: number;
                                maxAssigned?: number;
                            };
                            generic?: {
                                percent?: number;
                                maxAssigned?: number;
                            };
                            social_conversation?: {
                                percent?: number;
                                maxAssigned?: number;
                            };
                            social_direct_message?: {
                                percent?: number;
                                maxAssigned?: number;
                            };
                            work_item?: {
                                percent?: number;
                                maxAssigned?: number;
                            };
                        };
                        serviceLevels?: {
                            call?: {
                                targetSeconds: number;
                                buckets?: number[];
                            };
                            callback?: {
                                targetSeconds: number;
                                buckets?: number[];
                            };
                            chat?: {
                                targetSeconds: number;
                                buckets?: number[];
                            };
                            email?: {
                                targetSeconds: number;
                                buckets?: number[];
                            };
                            generic?: {
                                targetSeconds: number;
                                buckets?: number[];
                            };
                            social_conversation?: {
                                targetSeconds: number;
                                buckets?: number[];
                            };
                            social_direct_message?: {
                                targetSeconds: number;
                                buckets?: number[];
                            };
                            work_item?: {
                                targetSeconds: number;
                                buckets?: number[];
                            };
                        };
                        skills?: {
                            skill: string;
                            proficiency?: number;
                            desire?: number;
                        }[];
                        requiredSkills?: {
                            skill: string;
                            minProficiency?: number;
                            maxProficiency?: number;
                            minDesire?: number;
                            maxDesire?: number;
                            proficiencyWeight?: number;
                            desireWeight?: number;
                        }[];
                        weights?: {
                            agent?: {
                                skill?: number;
                                cost?: number;
                                available?: number;
                                attributes?: number[];
                            };
                            interaction?: {
                                skill?: number;
                                priority?: number;
                                queue?: number;
                                system?: number;
                            };
                        };
                        alertSeconds?: number;
                        wrapupSeconds?: number;
                        wrapupCodes?: string[];
                        autoAnswer?: boolean;
                        missesTolerated?: number;
                        heldExempt?: boolean;
                        reopenSeconds?: number;
                        preferredSeconds?: number;
                        rings?: {
                            agents?: string[];
                            minima?: {
                                skill: string;
                                minProficiency: number;
                            }[];
                            seconds: number;
                        }[];
                        overflow?: {
                            afterSeconds: number;
                            workgroup?: string;
                            priority?: number;
                            lowerProficiency?: number;
                        };
                        hours?: {
                            timeZone: string;
                            open?: {
                                weekday: number;
                                fromMinute: number;
                                toMinute: number;
                            }[];
                            closed?: {
                                /** @enum {unknown} */
                                then: "queue" | "overflow" | "answer";
                                workgroup?: string;
                                text?: string;
                            };
                        };
                        transferResetsQueueTime?: boolean;
                        signOnOffersPerMinute?: number;
                        recordByDefault?: boolean;
                        version?: number;
                    }[];
                    skills?: {
                        id: string;
                        name: string;
                        version?: number;
                    }[];
                    statuses?: {
                        id: string;
                        name: string;
                        /** @enum {unknown} */
                        kind: "available" | "busy" | "away" | "follow_up" | "do_not_disturb" | "wrap_up" | "not_answering" | "offline";
                        version?: number;
                    }[];
                    roles?: {
                        id: string;
                        name: string;
                        rights?: ("handle" | "supervise" | "administer" | "socialMedia" | "audit")[];
                        workgroups?: string[];
                        version?: number;
                    }[];
                    accounts?: {
                        id: string;
                        /** @enum {unknown} */
                        platform: "facebook" | "x";
                        name: string;
                        externalId?: string;
                        handle?: string;
                        baseUrl?: string;
                        /** @enum {unknown} */
                        plan?: "self_serve" | "enterprise";
                        credentials?: {
                            accessToken?: string;
                            accessTokenSecret?: string;
                            appId?: string;
                            appSecret?: string;
                            bearer?: string;
                            clientId?: string;
                            clientSecret?: string;
                            consumerKey?: string;
                            consumerSecret?: string;
                            verifyToken?: string;
                        };
                        version?: number;
                    }[];
                    channels?: {
                        id: string;
                        /** @enum {unknown} */
                        platform: "facebook" | "x";
                        account: string;
                        workgroup: string;
                        page?: string;
                        handles?: string[];
                        keywords?: string[];
                        privateMessages?: boolean;
                        pollSeconds?: number;
                        postLimit?: number;
                        priority?: number;
                        interactionPriority?: number;
                        requiredSkills?: {
                            skill: string;
                            minProficiency?: number;
                            maxProficiency?: number;
                            minDesire?: number;
                            maxDesire?: number;
                            proficiencyWeight?: number;
                            desireWeight?: number;
                        }[];
                        enabled?: boolean;
                        version?: number;
                    }[];
                    parameters?: {
                        id: string;
                        value: string;
                        version?: number;
                    }[];
                    licences?: {
                        id: string;
                        name: string;
                        count: number;
                        expires?: string;
                        version?: number;
                    }[];
                    wrapupCodes?: {
                        id: string;
                        name: string;
                        version?: number;
                    }[];
                    responses?: {
                        id: string;
                        name: string;
                        text: string;
                        workgroups?: string[];
                        version?: number;
                    }[];
                    webhooks?: {
                        id: string;
                        name: string;
                        url: string;
                        events?: string[];
                        topics?: string[];
                        secret?: string;
                        enabled?: boolean;
                        version?: number;
                    }[];
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        version?: number;
                        users?: {
                            id: string;
                            name: string;
                            password?: string;
                            roles?: string[];
                            licences?: string[];
                            skills?: {
                                skill: string;
                                proficiency?: number;
                                desire?: number;
                            }[];
                            cost?: number;
                            attributes?: number[];
                            utilization?: {
                                call?: {
                                    percent?: number;
                                    maxAssigned?: number;
                                };
                                callback?: {
                                    percent?: number;
                                    maxAssigned?: number;
                                };
                                chat?: {
                                    percent?: number;
                                    maxAssigned?: number;
                                };
                                email?: {
                                    percent?: number;
                                    maxAssigned?: number;
                                };
                                generic?: {
                                    percent?: number;
                                    maxAssigned?: number;
                                };
                                social_conversation?: {
                                    percent?: number;
                                    maxAssigned?: number;
                                };
                                social_direct_message?: {
                                    percent?: number;
                                    maxAssigned?: number;
                                };
                                work_item?: {
                                    percent?: number;
                                    maxAssigned?: number;
                                };
                            };
                            version?: number;
                        }[];
                        stations?: {
                            id: string;
                            name: string;
                            licences?: string[];
                            version?: number;
                        }[];
                        workgroups?: {
                            id: string;
                            name: string;
                            acdQueue?: boolean;
                            members?: {
                                user: string;
                                activated?: boolean;
                            }[];
                            utilization?: {
                                call?: {
                                    percent?: number;
                                    maxAssigned?: number;
                                };
                                callback?: {
                                    percent?: number;
                                    maxAssigned?: number;
                                };
                                chat?: {
                                    percent?: number;
                                    maxAssigned?: number;
                                };
                                email?: {
                                    percent?: number;
                                    maxAssigned?: number;
                                };
                                generic?: {
                                    percent?: number;
                                    maxAssigned?: number;
                                };
                                social_conversation?: {
                                    percent?: number;
                                    maxAssigned?: number;
                                };
                                social_direct_message?: {
                                    percent?: number;
                                    maxAssigned?: number;
                                };
                                work_item?: {
                                    percent?: number;
                                    maxAssigned?: number;
                                };
                            };
                            serviceLevels?: {
                                call?: {
                                    targetSeconds: number;
                                    buckets?: number[];
                                };
                                callback?: {
                                    targetSeconds: number;
                                    buckets?: number[];
                                };
                                chat?: {
                                    targetSeconds: number;
                                    buckets?: number[];
                                };
                                email?: {
                                    targetSeconds: number;
                                    buckets?: number[];
                                };
                                generic?: {
                                    targetSeconds: number;
                                    buckets?: number[];
                                };
                                social_conversation?: {
                                    targetSeconds: number;
                                    buckets?: number[];
                                };
                                social_direct_message?: {
                                    targetSeconds: number;
                                    buckets?: number[];
                                };
                                work_item?: {
                                    targetSeconds: number;
                                    buckets?: number[];
                                };
                            };
                            skills?: {
                                skill: string;
                                proficiency?: number;
                                desire?: number;
                            }[];
                            requiredSkills?: {
                                skill: string;
                                minProficiency?: number;
                                maxProficiency?: number;
                                minDesire?: number;
                                maxDesire?: number;
                                proficiencyWeight?: number;
                                desireWeight?: number;
                            }[];
                            weights?: {
                                agent?: {
                                    skill?: number;
                                    cost?: number;
                                    available?: number;
                                    attributes?: number[];
                                };
                                interaction?: {
                                    skill?: number;
                                    priority?: number;
                                    queue?: number;
                                    system?: number;
                                };
                            };
                            alertSeconds?: number;
                            wrapupSeconds?: number;
                            wrapupCodes?: string[];
                            autoAnswer?: boolean;
                            missesTolerated?: number;
                            heldExempt?: boolean;
                            reopenSeconds?: number;
                            preferredSeconds?: number;
                            rings?: {
                                agents?: string[];
                                minima?: {
                                    skill: string;
                                    minProficiency: number;
                                }[];
                                seconds: number;
                            }[];
                            overflow?: {
                                afterSeconds: number;
                                workgroup?: string;
                                priority?: number;
                                lowerProficiency?: number;
                            };
                            hours?: {
                                timeZone: string;
                                open?: {
                                    weekday: number;
                                    fromMinute: number;
                                    toMinute: number;
                                }[];
                                closed?: {
                                    /** @enum {unknown} */
                                    then: "queue" | "overflow" | "answer";
                                    workgroup?: string;
                                    text?: string;
                                };
                            };
                            transferResetsQueueTime?: boolean;
                            signOnOffersPerMinute?: number;
                            recordByDefault?: boolean;
                            version?: number;
                        }[];
                        skills?: {
                            id: string;
                            name: string;
                            version?: number;
                        }[];
                        statuses?: {
                            id: string;
                            name: string;
                            /** @enum {unknown} */
                            kind: "available" | "busy" | "away" | "follow_up" | "do_not_disturb" | "wrap_up" | "not_answering" | "offline";
                            version?: number;
                        }[];
                        roles?: {
                            id: string;
                            name: string;
                            rights?: ("handle" | "supervise" | "administer" | "socialMedia" | "audit")[];
                            workgroups?: string[];
                            version?: number;
                        }[];
                        accounts?: {
                            id: string;
                            /** @enum {unknown} */
                            platform: "facebook" | "x";
                            name: string;
                            externalId?: string;
                            handle?: string;
                            baseUrl?: string;
                            /** @enum {unknown} */
                            plan?: "self_serve" | "enterprise";
                            credentials?: {
                                accessToken?: string;
                                accessTokenSecret?: string;
                                appId?: string;
                                appSecret?: string;
                                bearer?: string;
                                clientId?: string;
                                clientSecret?: string;
                                consumerKey?: string;
                                consumerSecret?: string;
                                verifyToken?: string;
                            };
                            version?: number;
                        }[];
                        channels?: {
                            id: string;
                            /** @enum {unknown} */
                            platform: "facebook" | "x";
                            account: string;
                            workgroup: string;
                            page?: string;
                            handles?: string[];
                            keywords?: string[];
                            privateMessages?: boolean;
                            pollSeconds?: number;
                            postLimit?: number;
                            priority?: number;
                            interactionPriority?: number;
                            requiredSkills?: {
                                skill: string;
                                minProficiency?: number;
                                maxProficiency?: number;
                                minDesire?: number;
                                maxDesire?: number;
                                proficiencyWeight?: number;
                                desireWeight?: number;
                            }[];
                            enabled?: boolean;
                            version?: number;
                        }[];
                        parameters?: {
                            id: string;
                            value: string;
                            version?: number;
                        }[];
                        licences?: {
                            id: string;
                            name: string;
                            count: number;
                            expires?: string;
                            version?: number;
                        }[];
                        wrapupCodes?: {
                            id: string;
                            name: string;
                            version?: number;
                        }[];
                        responses?: {
                            id: string;
                            name: string;
                            text: string;
                            workgroups?: string[];
                            version?: number;
                        }[];
                        webhooks?: {
                            id: string;
                            name: string;
                            url: string;
                            events?: string[];
                            topics?: string[];
                            secret?: string;
                            enabled?: boolean;
                            version?: number;
                        }[];
                    };
                };
            };
            /** @description `malformed_request`: The request is not readable: its JSON, path or encoding is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in`: Sign in first: the token is missing, wrong, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `csrf_header_missing`: A request signed in by the cookie must carry the header x-csrf: 1. `forbidden`: Your rights do not cover this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_timeout`: The request did not come in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `has_interactions`: It has interactions still; details say how many. End or transfer them. `idempotency_conflict`: The same Idempotency-Key came before with other content. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `version_conflict`: Somebody else was faster; details.version is the version now. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `body_too_large`: The body is larger than 64 kB; 256 kB for a batch, 4 MB for a whole configuration. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `media_type_unsupported`: The body must be plain application/json in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `validation_failed`: Some fields are wrong; details lists them. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `headers_too_large`: The headers are larger than 16 kB. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal`: Something went wrong here; details.requestId names it in the log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unavailable`: Not possible just now. Try again, with the same Idempotency-Key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postConfigValidate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version?: number;
                    users?: {
                        id: string;
                        name: string;
                        password?: string;
                        roles?: string[];
                        licences?: string[];
                        skills?: {
                            skill: string;
                            proficiency?: number;
                            desire?: number;
                        }[];
                        cost?: number;
                        attributes?: number[];
                        utilization?: {
                            call?: {
                                percent?: number;
                                maxAssigned?: number;
                            };
                            callback?: {
                                percent?: number;
                                maxAssigned?: number;
                            };
                            chat?: {
                                percent?: number;
                                maxAssigned?: number;
                            };
                            email?: {
                                percent?: number;
                                maxAssigned?: number;
                            };
                            generic?: {
                                percent?: number;
                                maxAssigned?: number;
                            };
                            social_conversation?: {
                                percent?: number;
                                maxAssigned?: number;
                            };
                            social_direct_message?: {
                                percent?: number;
                                maxAssigned?: number;
                            };
                            work_item?: {
                                percent?: number;
                                maxAssigned?: number;
                            };
                        };
                        version?: number;
                    }[];
                    stations?: {
                        id: string;
                        name: string;
                        licences?: string[];
                        version?: number;
                    }[];
                    workgroups?: {
                        id: string;
                        name: string;
                        acdQueue?: boolean;
                        members?: {
                            user: string;
                            activated?: boolean;
                        }[];
                        utilization?: {
                            call?: {
                                percent?: number;
                                maxAssigned?: number;
                            };
                            callback?: {
                                percent?: number;
                                maxAssigned?: number;
                            };
                            chat?: {
                                percent?: number;
                                maxAssigned?: number;
                            };
                            email?: {
                                percent?: number;
                                maxAssigned?: number;
                            };
                            generic?: {
                                percent?: number;
                                maxAssigned?: number;
                            };
                            social_conversation?: {
                                percent?: number;
                                maxAssigned?: number;
                            };
                            social_direct_message?: {
                                percent?: number;
                                maxAssigned?: number;
                            };
                            work_item?: {
                                percent?: number;
                                maxAssigned?: number;
                            };
                        };
                        serviceLevels?: {
                            call?: {
                                targetSeconds: number;
                                buckets?: number[];
                            };
                            callback?: {
                                targetSeconds: number;
                                buckets?: number[];
                            };
                            chat?: {
                                targetSeconds: number;
                                buckets?: number[];
                            };
                            email?: {
                                targetSeconds: number;
                                buckets?: number[];
                            };
                            generic?: {
                                targetSeconds: number;
                                buckets?: number[];
                            };
                            social_conversation?: {
                                targetSeconds: number;
                                buckets?: number[];
                            };
                            social_direct_message?: {
                                targetSeconds: number;
                                buckets?: number[];
                            };
                            work_item?: {
                                targetSeconds: number;
                                buckets?: number[];
                            };
                        };
                        skills?: {
                            skill: string;
                            proficiency?: number;
                            desire?: number;
                        }[];
                        requiredSkills?: {
                            skill: string;
                            minProficiency?: number;
                            maxProficiency?: number;
                            minDesire?: number;
                            maxDesire?: number;
                            proficiencyWeight?: number;
                            desireWeight?: number;
                        }[];
                        weights?: {
                            agent?: {
                                skill?: number;
                                cost?: number;
                                available?: number;
                                attributes?: number[];
                            };
                            interaction?: {
                                skill?: number;
                                priority?: number;
                                queue?: number;
                                system?: number;
                            };
                        };
                        alertSeconds?: number;
                        wrapupSeconds?: number;
                        wrapupCodes?: string[];
                        autoAnswer?: boolean;
                        missesTolerated?: number;
                        heldExempt?: boolean;
                        reopenSeconds?: number;
                        preferredSeconds?: number;
                        rings?: {
                            agents?: string[];
                            minima?: {
                                skill: string;
                                minProficiency: number;
                            }[];
                            seconds: number;
                        }[];
                        overflow?: {
                            afterSeconds: number;
                            workgroup?: string;
                            priority?: number;
                            lowerProficiency?: number;
                        };
                        hours?: {
                            timeZone: string;
                            open?: {
                                weekday: number;
                                fromMinute: number;
                                toMinute: number;
                            }[];
                            closed?: {
                                /** @enum {unknown} */
                                then: "queue" | "overflow" | "answer";
                                workgroup?: string;
                                text?: string;
                            };
                        };
                        transferResetsQueueTime?: boolean;
                        signOnOffersPerMinute?: number;
                        recordByDefault?: boolean;
                        version?: number;
                    }[];
                    skills?: {
                        id: string;
                        name: string;
                        version?: number;
                    }[];
                    statuses?: {
                        id: string;
                        name: string;
                        /** @enum {unknown} */
                        kind: "available" | "busy" | "away" | "follow_up" | "do_not_disturb" | "wrap_up" | "not_answering" | "offline";
                        version?: number;
                    }[];
                    roles?: {
                        id: string;
                        name: string;
                        rights?: ("handle" | "supervise" | "administer" | "socialMedia" | "audit")[];
                        workgroups?: string[];
                        version?: number;
                    }[];
                    accounts?: {
                        id: string;
                        /** @enum {unknown} */
                        platform: "facebook" | "x";
                        name: string;
                        externalId?: string;
                        handle?: string;
                        baseUrl?: string;
                        /** @enum {unknown} */
                        plan?: "self_serve" | "enterprise";
                        credentials?: {
                            accessToken?: string;
                            accessTokenSecret?: string;
                            appId?: string;
                            appSecret?: string;
                            bearer?: string;
                            clientId?: string;
                            clientSecret?: string;
                            consumerKey?: string;
                            consumerSecret?: string;
                            verifyToken?: string;
                        };
                        version?: number;
                    }[];
                    channels?: {
                        id: string;
                        /** @enum {unknown} */
                        platform: "facebook" | "x";
                        account: string;
                        workgroup: string;
                        page?: string;
                        handles?: string[];
                        keywords?: string[];
                        privateMessages?: boolean;
                        pollSeconds?: number;
                        postLimit?: number;
                        priority?: number;
                        interactionPriority?: number;
                        requiredSkills?: {
                            skill: string;
                            minProficiency?: number;
                            maxProficiency?: number;
                            minDesire?: number;
                            maxDesire?: number;
                            proficiencyWeight?: number;
                            desireWeight?: number;
                        }[];
                        enabled?: boolean;
                        version?: number;
                    }[];
                    parameters?: {
                        id: string;
                        value: string;
                        version?: number;
                    }[];
                    licences?: {
                        id: string;
                        name: string;
                        count: number;
                        expires?: string;
                        version?: number;
                    }[];
                    wrapupCodes?: {
                        id: string;
                        name: string;
                        version?: number;
                    }[];
                    responses?: {
                        id: string;
                        name: string;
                        text: string;
                        workgroups?: string[];
                        version?: number;
                    }[];
                    webhooks?: {
                        id: string;
                        name: string;
                        url: string;
                        events?: string[];
                        topics?: string[];
                        secret?: string;
                        enabled?: boolean;
                        version?: number;
                    }[];
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        valid: boolean;
                        findings: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description `malformed_request`: The request is not readable: its JSON, path or encoding is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in`: Sign in first: the token is missing, wrong, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `csrf_header_missing`: A request signed in by the cookie must carry the header x-csrf: 1. `forbidden`: Your rights do not cover this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_timeout`: The request did not come in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `body_too_large`: The body is larger than 64 kB; 256 kB for a batch, 4 MB for a whole configuration. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `media_type_unsupported`: The body must be plain application/json in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `validation_failed`: Some fields are wrong; details lists them. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `headers_too_large`: The headers are larger than 16 kB. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal`: Something went wrong here; details.requestId names it in the log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unavailable`: Not possible just now. Try again, with the same Idempotency-Key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getChanges: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            /** Format: date-time */
                            at: string;
                            by: string;
                            /** @enum {unknown} */
                            action: "created" | "updated" | "deleted";
                            kind: string;
                            document: string;
                            from?: Record<string, unknown>;
                            to?: Record<string, unknown>;
                            version: number;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `malformed_request`: The request is not readable: its JSON, path or encoding is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in`: Sign in first: the token is missing, wrong, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `csrf_header_missing`: A request signed in by the cookie must carry the header x-csrf: 1. `forbidden`: Your rights do not cover this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_timeout`: The request did not come in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `body_too_large`: The body is larger than 64 kB; 256 kB for a batch, 4 MB for a whole configuration. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `media_type_unsupported`: The body must be plain application/json in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `validation_failed`: Some fields are wrong; details lists them. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `headers_too_large`: The headers are larger than 16 kB. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal`: Something went wrong here; details.requestId names it in the log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unavailable`: Not possible just now. Try again, with the same Idempotency-Key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getAudit: {
        parameters: {
            query?: {
                kind?: "act" | "denial";
                by?: string;
                about?: string;
                code?: string;
                route?: string;
                since?: string;
                before?: string;
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            /** @enum {unknown} */
                            kind: "act" | "denial";
                            at: string;
                            route: string;
                            by?: string;
                            about?: string;
                            from?: string;
                            code?: string;
                            requestId?: string;
                            count?: number;
                            leftOut?: number;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `malformed_request`: The request is not readable: its JSON, path or encoding is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in`: Sign in first: the token is missing, wrong, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `csrf_header_missing`: A request signed in by the cookie must carry the header x-csrf: 1. `forbidden`: Your rights do not cover this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_timeout`: The request did not come in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `body_too_large`: The body is larger than 64 kB; 256 kB for a batch, 4 MB for a whole configuration. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `media_type_unsupported`: The body must be plain application/json in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `validation_failed`: Some fields are wrong; details lists them. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `headers_too_large`: The headers are larger than 16 kB. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal`: Something went wrong here; details.requestId names it in the log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unavailable`: Not possible just now. Try again, with the same Idempotency-Key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getWebhooksIdStatus: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        cursor?: number;
                        delivered: number;
                        gaps: number;
                        deadLetters: number;
                        dropped: number;
                        retry?: {
                            event: number;
                            attempts: number;
                            /** Format: date-time */
                            nextAt: string;
                            why: string;
                        };
                    };
                };
            };
            /** @description `malformed_request`: The request is not readable: its JSON, path or encoding is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in`: Sign in first: the token is missing, wrong, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `csrf_header_missing`: A request signed in by the cookie must carry the header x-csrf: 1. `forbidden`: Your rights do not cover this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_timeout`: The request did not come in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `body_too_large`: The body is larger than 64 kB; 256 kB for a batch, 4 MB for a whole configuration. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `media_type_unsupported`: The body must be plain application/json in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `validation_failed`: Some fields are wrong; details lists them. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `headers_too_large`: The headers are larger than 16 kB. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal`: Something went wrong here; details.requestId names it in the log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unavailable`: Not possible just now. Try again, with the same Idempotency-Key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getWebhooksIdDeadLetters: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            event: number;
                            name: string;
                            why: string;
                            /** Format: date-time */
                            at: string;
                            attempts: number;
                            again: boolean;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `malformed_request`: The request is not readable: its JSON, path or encoding is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in`: Sign in first: the token is missing, wrong, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `csrf_header_missing`: A request signed in by the cookie must carry the header x-csrf: 1. `forbidden`: Your rights do not cover this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_timeout`: The request did not come in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `body_too_large`: The body is larger than 64 kB; 256 kB for a batch, 4 MB for a whole configuration. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `media_type_unsupported`: The body must be plain application/json in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `validation_failed`: Some fields are wrong; details lists them. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `headers_too_large`: The headers are larger than 16 kB. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal`: Something went wrong here; details.requestId names it in the log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unavailable`: Not possible just now. Try again, with the same Idempotency-Key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postWebhooksIdDeadLettersRedeliver: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat within 24 h returns the first answer and does nothing twice. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    events?: number[];
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        cursor?: number;
                        delivered: number;
                        gaps: number;
                        deadLetters: number;
                        dropped: number;
                        retry?: {
                            event: number;
                            attempts: number;
                            /** Format: date-time */
                            nextAt: string;
                            why: string;
                        };
                    };
                };
            };
            /** @description `malformed_request`: The request is not readable: its JSON, path or encoding is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_signed_in`: Sign in first: the token is missing, wrong, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `csrf_header_missing`: A request signed in by the cookie must carry the header x-csrf: 1. `forbidden`: Your rights do not cover this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_timeout`: The request did not come in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `idempotency_conflict`: The same Idempotency-Key came before with other content. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `body_too_large`: The body is larger than 64 kB; 256 kB for a batch, 4 MB for a whole configuration. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `media_type_unsupported`: The body must be plain application/json in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `validation_failed`: Some fields are wrong; details lists them. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `headers_too_large`: The headers are larger than 16 kB. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal`: Something went wrong here; details.requestId names it in the log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unavailable`: Not possible just now. Try again, with the same Idempotency-Key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getLivez: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status: string;
                    };
                };
            };
            /** @description `malformed_request`: The request is not readable: its JSON, path or encoding is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_timeout`: The request did not come in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `body_too_large`: The body is larger than 64 kB; 256 kB for a batch, 4 MB for a whole configuration. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `media_type_unsupported`: The body must be plain application/json in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `validation_failed`: Some fields are wrong; details lists them. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `headers_too_large`: The headers are larger than 16 kB. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal`: Something went wrong here; details.requestId names it in the log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unavailable`: Not possible just now. Try again, with the same Idempotency-Key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getReadyz: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status: string;
                    };
                };
            };
            /** @description `malformed_request`: The request is not readable: its JSON, path or encoding is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_timeout`: The request did not come in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `body_too_large`: The body is larger than 64 kB; 256 kB for a batch, 4 MB for a whole configuration. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `media_type_unsupported`: The body must be plain application/json in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `validation_failed`: Some fields are wrong; details lists them. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `headers_too_large`: The headers are larger than 16 kB. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal`: Something went wrong here; details.requestId names it in the log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_ready`: This node is not ready; details.reasons says why. `unavailable`: Not possible just now. Try again, with the same Idempotency-Key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getOpenapiJson: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description `malformed_request`: The request is not readable: its JSON, path or encoding is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_timeout`: The request did not come in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `body_too_large`: The body is larger than 64 kB; 256 kB for a batch, 4 MB for a whole configuration. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `media_type_unsupported`: The body must be plain application/json in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `validation_failed`: Some fields are wrong; details lists them. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `headers_too_large`: The headers are larger than 16 kB. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal`: Something went wrong here; details.requestId names it in the log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unavailable`: Not possible just now. Try again, with the same Idempotency-Key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getApiDocs: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": unknown;
                };
            };
            /** @description `malformed_request`: The request is not readable: its JSON, path or encoding is broken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_timeout`: The request did not come in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `body_too_large`: The body is larger than 64 kB; 256 kB for a batch, 4 MB for a whole configuration. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `media_type_unsupported`: The body must be plain application/json in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `validation_failed`: Some fields are wrong; details lists them. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `headers_too_large`: The headers are larger than 16 kB. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal`: Something went wrong here; details.requestId names it in the log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unavailable`: Not possible just now. Try again, with the same Idempotency-Key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
}
